const WORDS = /[\p{L}\p{N}\p{M}+#]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/u;
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Words of a text; scripts without spaces give overlapping pairs of letters. */
export function splitText(text: string): string[] {
  const words = text.match(WORDS) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => word.match(RUNS) ?? []).flatMap(splitRun);
}

function splitRun(run: string): string[] {
  if (!UNSPACED.test(run)) return [run];
  const letters = [...run];
  if (letters.length < 3) return [run];
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}

/** Small letters without accents. */
export function foldTerm(term: string): string {
  if (ASCII.test(term)) return term.toLowerCase();
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
