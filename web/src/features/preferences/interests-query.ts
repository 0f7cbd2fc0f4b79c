import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

const shownCountMax = 24;

/** Subjects and skills to choose interests from; without words, the most frequent ones. */
export function interestsQuery(words: string) {
  return queryOptions({
    queryKey: ['interests', words],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET('/api/v1/interests', {
          params: { query: { limit: shownCountMax, ...(words === '' ? {} : { q: words }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}
