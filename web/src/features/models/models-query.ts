import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

export const modelsKey = ['models'] as const;

/** Models, newest first. The first page also tells the live one and its latest changes. */
const modelsQuery = infiniteQueryOptions({
  queryKey: [...modelsKey, 'list'],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      server.GET('/api/v1/admin/models', {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  // The trainer publishes while nobody touches this page.
  refetchOnWindowFocus: true,
});

export function useModels() {
  const query = useInfiniteQuery(modelsQuery);
  const pages = query.data?.pages ?? [];
  const [latest] = pages;
  return {
    ...query,
    models: pages.flatMap(({ items }) => items),
    live: latest?.live ?? null,
    previous: latest?.previous ?? null,
    changes: latest?.changes ?? [],
    untrainedCount: latest?.untrainedInteractionCount ?? 0,
  };
}

export function modelQuery(version: string) {
  return queryOptions({
    queryKey: [...modelsKey, 'one', version],
    queryFn: () => answerOf(server.GET('/api/v1/admin/models/{version}', { params: { path: { version } } })),
  });
}
