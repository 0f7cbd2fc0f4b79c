import type { Level } from '@crs/contracts';
import { toList, toText } from '../../routing/search-parameters.ts';
import { isLevel } from '../courses/level-names.ts';

/** The filters of the catalogue as they stand in the address. */
export interface CatalogueSearch {
  q?: string;
  subject?: string[];
  level?: Level[];
  language?: string[];
  provider?: string[];
}

export type FacetName = 'subject' | 'level' | 'language' | 'provider';
export const facetNames: FacetName[] = ['subject', 'level', 'language', 'provider'];

export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const q = toText(search['q'])?.slice(0, 200);
  const level = toList(search['level']).filter(isLevel);
  const found: CatalogueSearch = { ...(q && { q }), ...(level.length > 0 && { level }) };
  for (const name of ['subject', 'language', 'provider'] as const) {
    const values = toList(search[name]);
    if (values.length > 0) found[name] = values;
  }
  return found;
}

export function countFilters(search: CatalogueSearch): number {
  return facetNames.reduce((count, name) => count + (search[name]?.length ?? 0), 0);
}

/** The search with one value of a facet switched over. */
export function toggleFilter(search: CatalogueSearch, name: FacetName, value: string): CatalogueSearch {
  const values: string[] = search[name] ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return readCatalogueSearch({ ...search, [name]: changed });
}
