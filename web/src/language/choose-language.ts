import { isLanguage, type Language } from './languages.ts';

const fallback: Language = 'en';

/** `de` of `de-AT`. */
function primaryOf(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}

/** What the reader chose, or the first language of the browser that the app speaks, or English. */
export function chooseLanguage(chosen: Language | null, preferred: readonly string[]): Language {
  return chosen ?? preferred.map(primaryOf).find(isLanguage) ?? fallback;
}

/** The reader's kind of the language, for dates and numbers: `de-AT` for a browser that asks for it, `de` otherwise. */
export function chooseLocale(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => primaryOf(tag) === language) ?? language;
}
