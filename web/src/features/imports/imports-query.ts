import type { ImportDetails, ImportStatus } from '@crs/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

export const importsKey = ['imports'] as const;
const pollMs = 1_000;
const listPollMs = 5_000;

const underWay: readonly ImportStatus[] = ['checking', 'applying', 'undoing'];

/** The server works on it. */
export function isUnderWay({ status }: { status: ImportStatus }): boolean {
  return underWay.includes(status);
}

export const importsQuery = infiniteQueryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      server.GET('/api/v1/admin/imports', {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? listPollMs : false,
});

export function importQuery(id: string) {
  return queryOptions({
    queryKey: [...importsKey, 'one', id],
    queryFn: ({ signal }) =>
      answerOf(server.GET('/api/v1/admin/imports/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? pollMs : false),
  });
}

type Outcome = 'refused' | 'warned' | 'kept';

/** The rows of an import with these outcomes. `state` is what they belong to: a second check has others. */
export function importRowsQuery({ id, status }: ImportDetails, outcome: Outcome[]) {
  return infiniteQueryOptions({
    queryKey: [...importsKey, 'rows', id, status, outcome],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/imports/{id}/rows', {
          params: {
            path: { id },
            query: { outcome, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
