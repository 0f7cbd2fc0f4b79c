const WORDS = /[\p{L}\p{N}\p{M}+#]+/gu;
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words of a text; scripts without spaces give overlapping pairs of letters. */
export function splitText(text: string): string[] {
  const words = text.match(WORDS) ?? [];
  return words.flatMap((word) => word.match(UNSPACED_RUN) ?? []).flatMap(splitRun);
}

function splitRun(run: string): string[] {
  if (!UNSPACED.test(run)) return [run];
  const letters = [...run];
  if (letters.length < 3) return [run];
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}

/** Small letters without accents. */
export function foldTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
