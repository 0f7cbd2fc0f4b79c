import type { Cohort } from '@crs/contracts';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';
import type { CohortSearch } from './cohort-search.ts';

export const cohortsKey = ['cohorts'] as const;

/** A cohort with the tag of its state. */
export interface StoredCohort {
  cohort: Cohort;
  tag: string | null;
}

/** Cohorts in sight that a search finds, newest first. */
export function cohortsQuery(search: CohortSearch, limit = 25) {
  return infiniteQueryOptions({
    queryKey: [...cohortsKey, 'list', search, limit],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/cohorts', {
          params: { query: { ...search, limit, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useCohorts(search: CohortSearch) {
  const query = useInfiniteQuery(cohortsQuery(search));
  return { ...query, cohorts: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export function cohortQuery(id: string) {
  return queryOptions({
    queryKey: [...cohortsKey, 'one', id],
    queryFn: async ({ signal }): Promise<StoredCohort> => {
      const request = server.GET('/api/v1/admin/cohorts/{id}', { params: { path: { id } }, signal });
      const { response } = await request;
      return { cohort: await answerOf(request), tag: response.headers.get('etag') };
    },
  });
}
