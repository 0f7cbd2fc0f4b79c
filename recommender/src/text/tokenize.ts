import { stopWords } from './stop-words.ts';

/** Scripts written without spaces, or glued from many parts: read as overlapping pairs of characters. */
const pairScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const pairRun = new RegExp(`^[${pairScripts}]`, 'u');
const runs = new RegExp(
  `[${pairScripts}][${pairScripts}\\p{M}ー]*|(?:(?![${pairScripts}])[\\p{L}\\p{M}\\p{N}])+(?:\\+\\+|#)?`,
  'gu',
);
/** Accents of Latin, Greek and Cyrillic; Arabic vowel signs and the tatweel. */
const droppedMarks = /[\u0300-\u036f\u0640\u064b-\u065f]/g;

/** One spelling for all writings of a text: compatibility forms, case, accents and runs of spaces folded. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(droppedMarks, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The terms of a text in order: words of letters and digits (with "c++" and "c#" kept), English plurals cut to the
 * singular, function words dropped; character pairs for scripts without spaces. Works for any script.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of normalizeText(text).matchAll(runs)) {
    if (pairRun.test(run)) addPairs(terms, run);
    else if (!stopWords.has(run)) terms.push(singularize(run));
  }
  return terms;
}

function addPairs(terms: string[], run: string): void {
  const characters = [...run];
  if (characters.length === 1) terms.push(run);
  for (let i = 0; i + 1 < characters.length; i++) terms.push(characters[i]! + characters[i + 1]!);
}

/** The "S stemmer" of D. Harman, "How effective is suffixing?" (1991), for words of ASCII letters. */
function singularize(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
