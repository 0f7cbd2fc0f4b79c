import { notifyWithUndo } from '../../shell/notifications.tsx';
import { useTranslations } from 'use-intl';
import { useCourseWords } from '../courses/use-course-words.ts';
import { usePreferences } from './use-preferences.ts';
import { type PreferenceReason, withoutReason } from './without-reason.ts';

/** Takes a preference out of the list, with a way back. */
export function useLeaveOut() {
  const t = useTranslations('preferences');
  const words = useCourseWords();
  const { preferences, change } = usePreferences();
  const { interests, goal, programme = null, level, languages } = preferences;
  return (reason: PreferenceReason) => {
    const changes = withoutReason(preferences, reason);
    if (changes === undefined) return;
    void change(changes);
    notifyWithUndo(
      t('leftOut', { name: reason.kind === 'language' ? words.language(reason.id) : words.level(reason.id) }),
      () => void change({ interests, goal, programme, level, languages }),
    );
  };
}
