/** The texts of the app are English; numbers and dates follow the reader's kind of English. */
export const readerLocale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en';
