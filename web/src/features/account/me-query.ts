import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

/** The signed-in learner; fails with 401 where nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(server.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
});

/** Only on pages behind the session guard of the router, which has loaded it. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}
