import type { CoursePage, CourseQuery } from '@crs/contracts';
import type { CatalogueSnapshot, SnapshotCourse } from './catalogue-snapshot.ts';
import { countFacets, hasEveryFacet, readFilters } from './facets.ts';
import { encodeCursor } from '../page-cursor.ts';
import { findStart } from './find-start.ts';

const LIMIT_DEFAULT = 24;

/** One page of offered courses: by relevance where there are words, by title otherwise. */
export function searchCourses(catalogue: CatalogueSnapshot, query: CourseQuery): CoursePage {
  const limit = query.limit ?? LIMIT_DEFAULT;
  const found = findByWords(catalogue, query.q ?? '');
  const filters = readFilters(query);
  const matching = found.filter((course) => hasEveryFacet(course, filters));
  const start = query.cursor === undefined ? 0 : findStart(matching, query.cursor);
  const items = matching.slice(start, start + limit);
  const last = items.at(-1);
  const hasMore = start + limit < matching.length;
  const facets = countFacets(found, filters);
  return {
    items: items.map(({ summary }) => summary),
    total: matching.length,
    nextCursor: hasMore && last ? encodeCursor({ place: start + limit, after: last.externalId }) : null,
    facets: catalogue.areRunsKept ? facets : { ...facets, starts: [] },
  };
}

function findByWords({ offered, index }: CatalogueSnapshot, words: string): readonly SnapshotCourse[] {
  if (words.trim() === '') return offered;
  return index.search(words).flatMap((place) => offered[place] ?? []);
}
