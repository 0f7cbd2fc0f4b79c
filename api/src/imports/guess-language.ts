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
  es: words('el la los las de del en para con que un una por se su sus como es este esta al lo más cómo'),
  fr: words('le la les de des du et en pour avec que un une vous votre dans est sur par ce cette au aux qui'),
  de: words('der die das und in den von zu mit für ein eine ist auf im dem sie wie werden des nicht auch an'),
  pt: words('os as de do da dos das em para com que um uma por se seu sua no na como você ao mais'),
  it: words('il la le gli di del della dei e in per con che un una da si su come nel nella sono al più'),
  nl: words('de het een en van in voor met dat die is op te je zijn aan door over om hoe deze ook bij'),
};

const LATIN_SHARE_MIN = 0.8;
const SCRIPT_SHARE_MIN = 0.4;
/** Japanese is mostly written with Han characters; some kana tell it from Chinese. */
const KANA_SHARE_MIN = 0.1;
const WORDS_MIN = 8;
const SHARE_MIN = 0.15;
const LEAD_MIN = 1.5;

/**
 * The language of a course as a BCP 47 tag, where it is plain to see: the long text must be in it beyond doubt, and
 * the short text (title, skills) must speak for it, or for English at least not against it. Null in any other case.
 */
export function guessLanguage(shortText: string, longText: string): string | null {
  const language = isLatin(longText) ? readByWords(longText) : readByScript(longText);
  return language !== null && speaksFor(shortText, language) ? language : null;
}

function isLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > LATIN_SHARE_MIN * countLetters(text);
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function speaksFor(text: string, language: string): boolean {
  if (!isLatin(text)) return readByScript(text) === language;
  const shares = listShares(text);
  const isMost = shares[0]?.share === shares.find((entry) => entry.language === language)?.share;
  const saysNothing = shares[0]?.share === 0 && /^[\p{ASCII}\p{P}\p{S}]*$/u.test(text);
  return saysNothing ? language === 'en' : isMost && shares[0]?.share !== 0;
}

function readByWords(text: string): string | null {
  const [best, second] = listShares(text);
  if (!best || !second || listWords(text).length < WORDS_MIN || best.share < SHARE_MIN) return null;
  return best.share >= LEAD_MIN * second.share ? best.language : null;
}

/** The share of each language's function words in a text, largest first. */
function listShares(text: string): { language: string; share: number }[] {
  const all = listWords(text);
  return Object.entries(functionWords)
    .map(([language, known]) => ({
      language,
      share: all.filter((word) => known.has(word)).length / Math.max(1, all.length),
    }))
    .toSorted((a, b) => b.share - a.share);
}

/** Without abbreviations: "DE" and "IT" are no function words. */
function listWords(text: string): string[] {
  const found = text.match(/\p{L}+/gu) ?? [];
  return found.filter((word) => !/^\p{Lu}{2,}$/u.test(word)).map((word) => word.toLowerCase());
}

function readByScript(text: string): string | null {
  const letters = countLetters(text);
  const found = scripts.find(
    ([language, pattern]) =>
      (text.match(pattern)?.length ?? 0) > (language === 'ja' ? KANA_SHARE_MIN : SCRIPT_SHARE_MIN) * letters,
  );
  return found?.[0] ?? readCyrillicOrArabic(text, letters);
}

/** Letters that only one of the languages of a script uses. */
function readCyrillicOrArabic(text: string, letters: number): string | null {
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
