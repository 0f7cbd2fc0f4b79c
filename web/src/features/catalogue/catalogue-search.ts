import type { CourseStart, Level } from '@crs/contracts';
import { toList, toText } from '../../routing/search-parameters.ts';
import { isCourseStart } from '../courses/course-starts.ts';
import { isLevel } from '../courses/levels.ts';

/** The filters of the catalogue as they stand in the address. */
export interface CatalogueSearch {
  q?: string;
  subject?: string[];
  level?: Level[];
  language?: string[];
  provider?: string[];
  starts?: CourseStart[];
}

export type FacetName = 'subject' | 'starts' | 'level' | 'language' | 'provider';
export const facetNames: FacetName[] = ['subject', 'starts', 'level', 'language', 'provider'];
export const wordsLengthMax = 200;

/** Reads an address; what it does not know is left out, and the order is always the same. */
export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const q = toText(search['q'])?.slice(0, wordsLengthMax);
  const found: CatalogueSearch = q === undefined ? {} : { q };
  for (const name of facetNames) {
    const values = toList(search[name]).filter((value) => isKnown(name, value));
    if (values.length > 0) Object.assign(found, { [name]: values });
  }
  return found;
}

function isKnown(name: FacetName, value: string): boolean {
  if (name === 'level') return isLevel(value);
  return name === 'starts' ? isCourseStart(value) : true;
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
