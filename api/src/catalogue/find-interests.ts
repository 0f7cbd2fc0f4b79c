import type { Interests } from '@crs/contracts';
import type { CatalogueSnapshot } from './catalogue-snapshot.ts';
import { foldTerm } from './split-text.ts';

const LIMIT_DEFAULT = 50;

/** Subjects and skills whose name, or a word of it, begins with the text; those that begin with it come first. */
export function findInterests(
  { interests }: CatalogueSnapshot,
  { q = '', limit = LIMIT_DEFAULT }: { q?: string; limit?: number },
): Interests {
  const text = foldTerm(q.trim());
  const names = interests.map((interest) => ({ interest, name: ` ${foldTerm(interest.name)}` }));
  const starting = names.filter(({ name }) => name.startsWith(` ${text}`));
  const inside = names.filter(({ name }) => name.indexOf(` ${text}`) > 0);
  const found = text === '' ? names : [...starting, ...inside];
  return { items: found.slice(0, limit).map(({ interest }) => interest) };
}
