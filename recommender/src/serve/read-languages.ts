/** Languages of the courses by number, from 1 on; 0 is an unknown one. Throws RangeError where there are more than 255. */
export function numberLanguages(languages: readonly (string | null)[]): Map<string, number> {
  const names = new Set(languages.filter((language) => language !== null).map(foldLanguage));
  if (names.size > 255) throw new RangeError(`${names.size} languages; at most 255 are supported`);
  return new Map([...names].map((name, i) => [name, i + 1]));
}

/** 0 for null and for a language that no course has. */
export function findLanguage(numbers: ReadonlyMap<string, number>, language: string | null): number {
  return language === null ? 0 : (numbers.get(foldLanguage(language)) ?? 0);
}

/** By number, 1 for a language that the learner reads: all where none is named, and always unknown ones. */
export function readLanguages(
  numbers: ReadonlyMap<string, number>,
  languages: readonly string[],
): Uint8Array {
  const isRead = new Uint8Array(numbers.size + 1);
  if (languages.length === 0) return isRead.fill(1);
  isRead[0] = 1;
  for (const name of languages) isRead[findLanguage(numbers, name)] = 1;
  return isRead;
}

/** "en-GB" counts as "en". */
export function foldLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0]!;
}
