import type { History } from '@crs/contracts';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';
import type { LearnerSearch } from './learner-search.ts';

const learnersKey = 'learners';

const learnersQuery = (search: LearnerSearch) =>
  infiniteQueryOptions({
    queryKey: [learnersKey, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/learners', {
          params: { query: { ...search, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Learners that a search finds, latest first. */
export function useLearners(search: LearnerSearch) {
  const query = useInfiniteQuery(learnersQuery(search));
  return { ...query, learners: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** Each time it is asked for, the audit log gets an entry: no asking again by itself. */
export function learnerQuery(id: string) {
  return queryOptions({
    queryKey: [learnersKey, 'one', id],
    queryFn: () => answerOf(server.GET('/api/v1/admin/learners/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The history of a learner, whose first part is there; the others are loaded on demand. */
export function useLearnerHistory(id: string, first: History) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [learnersKey, 'history', id, first.nextCursor],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/learners/{id}/history', {
          params: { path: { id }, query: pageParam === null ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: first.nextCursor,
    getNextPageParam: (page) => page.nextCursor,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const later = data?.pages ?? [];
  return {
    entries: [first, ...later].flatMap(({ items }) => items),
    hasNextPage: data === undefined ? first.nextCursor !== null : hasNextPage,
    isFetchingNextPage: isFetching,
    fetchNextPage,
  };
}
