import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

/** Everything the learner did, newest first. */
export const historyQuery = queryOptions({
  queryKey: ['history'],
  queryFn: () => answerOf(server.GET('/api/v1/me/history')),
});
