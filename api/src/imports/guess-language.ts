const scripts: [language: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
];

const functionWords: Record<string, Set<string>> = {
  en: words('the and of to in for with you your is are this that will how on from by an as what we be it'),
  es: words('el la los las de del y en para con que un una por se su sus como es este esta al lo más cómo'),
  fr: words(
    'le la les de des du et en pour avec que un une vous votre dans est sur par ce cette au aux qui à',
  ),
  de: words('der die das und in den von zu mit für ein eine ist auf im dem sie wie werden des nicht auch an'),
  pt: words('o a os as de do da dos das e em para com que um uma por se seu sua no na como você ao mais é'),
  it: words('il la le gli di del della dei e in per con che un una da si su come nel nella sono al più è'),
  nl: words('de het een en van in voor met dat die is op te je zijn aan door over om hoe deze ook bij'),
};

const WORDS_MIN = 8;
const SHARE_MIN = 0.15;
const LEAD_MIN = 1.5;

/**
 * The language of a text as a BCP 47 tag where it is plain to see: by its script, or by far the most function words
 * of one language. Null where there is doubt, and for scripts that several languages share.
 */
export function guessLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin > 0.8 * letters) return guessByWords(text);
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const found = scripts.find(
    ([language, pattern]) =>
      (text.match(pattern)?.length ?? 0) > (kana && language === 'ja' ? 0.1 : 0.4) * letters,
  );
  return found?.[0] ?? guessCyrillicOrArabic(text, letters);
}

function guessByWords(text: string): string | null {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (all.length < WORDS_MIN) return null;
  const shares = Object.entries(functionWords)
    .map(([language, known]) => ({
      language,
      share: all.filter((word) => known.has(word)).length / all.length,
    }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (!best || !second || best.share < SHARE_MIN || best.share < LEAD_MIN * second.share) return null;
  return best.language;
}

/** Letters that only one of the languages of a script uses. */
function guessCyrillicOrArabic(text: string, letters: number): string | null {
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) {
    if (/[іїєґ]/iu.test(text)) return /[ыэъё]/iu.test(text) ? null : 'uk';
    return /[ыэ]/iu.test(text) ? 'ru' : null;
  }
  if (share(/\p{Script=Arabic}/gu) > 0.5) return /[پچژگیکےۓٹ]/u.test(text) ? null : 'ar';
  return null;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
