import type { CourseQuery } from '@crs/contracts';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

export type CatalogueFilters = Pick<
  CourseQuery,
  'q' | 'subject' | 'level' | 'language' | 'provider' | 'starts'
>;

/** Pages of the catalogue; the pages before stay on screen while new filters load. */
export function catalogueQuery(filters: CatalogueFilters, limit = 24) {
  return infiniteQueryOptions({
    queryKey: ['courses', 'catalogue', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/courses', {
          params: { query: { ...filters, limit, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
