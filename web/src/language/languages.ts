import type { Messages } from '../messages/messages.ts';

interface LanguageDetails {
  /** In the language itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  load: () => Promise<Messages>;
}

export type Language = 'en' | 'de';

/** Every language of the app; only the messages of the reader's language are loaded. */
export const languages: Record<Language, LanguageDetails> = {
  en: {
    name: 'English',
    direction: 'ltr',
    load: () => import('../messages/en/messages.ts').then(({ messages }) => messages),
  },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    load: () => import('../messages/de/messages.ts').then(({ messages }) => messages),
  },
};

export const languageTags = Object.keys(languages) as Language[];

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
