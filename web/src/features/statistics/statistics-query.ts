import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

/** What learners did with the lists of the last so many days. */
export function statisticsQuery(days: number) {
  return queryOptions({
    queryKey: ['statistics', days],
    queryFn: ({ signal }) =>
      answerOf(server.GET('/api/v1/admin/stats', { params: { query: { days } }, signal })),
    // The server adds up every list of the period.
    staleTime: 5 * 60_000,
  });
}
