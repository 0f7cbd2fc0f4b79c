import { useTranslations } from 'use-intl';
import { notifyWithUndo } from '../../shell/notifications.tsx';
import { usePreferences } from './use-preferences.ts';

/** The subjects that the learner wants less of, and ways to name one more or one fewer, each with a way back. */
export function useLessOf() {
  const t = useTranslations('preferences.lessOf');
  const { preferences, change } = usePreferences();
  const add = (subject: string) => change(({ lessOf = [] }) => ({ lessOf: [...lessOf, subject] }));
  const remove = (subject: string) =>
    change(({ lessOf = [] }) => ({ lessOf: lessOf.filter((name) => name !== subject) }));

  return {
    lessOf: preferences.lessOf ?? [],
    add: (subject: string) => {
      void add(subject);
      notifyWithUndo(t('added', { subject }), () => void remove(subject));
    },
    remove: (subject: string) => {
      void remove(subject);
      notifyWithUndo(t('removed', { subject }), () => void add(subject));
    },
  };
}
