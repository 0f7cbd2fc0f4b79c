import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';
import type { UserSearch } from './user-search.ts';

export const usersKey = ['users'] as const;

const usersQuery = (search: UserSearch) =>
  infiniteQueryOptions({
    queryKey: [...usersKey, search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/users', {
          params: { query: { ...search, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Accounts that a search finds, newest first. */
export function useUsers(search: UserSearch) {
  const query = useInfiniteQuery(usersQuery(search));
  return { ...query, users: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
