import { useTranslations } from 'use-intl';
import { useLanguage } from '../language/language-provider.tsx';
import type { Language } from '../language/languages.ts';
import { notifyFailure } from './notifications.tsx';

/** Changes the language of the page at once, or says that it could not. */
export function useChooseLanguage() {
  const t = useTranslations('shell.language');
  const { language, chosen, choose } = useLanguage();
  return {
    language,
    chosen,
    choose: (wanted: Language | null) => {
      choose(wanted).catch((error: unknown) => notifyFailure(t('notLoaded'), error));
    },
  };
}
