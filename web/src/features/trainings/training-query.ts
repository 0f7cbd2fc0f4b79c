import type { Training } from '@crs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

const pollMs = 1_000;

/** The server works on it. */
export function isUnderWay(training: Training | null): training is Training {
  return training !== null && training.finishedAt === null;
}

export const trainingQuery = queryOptions({
  queryKey: ['training'],
  queryFn: ({ signal }) => answerOf(server.GET('/api/v1/admin/models/training', { signal })),
  staleTime: 0,
  refetchOnWindowFocus: true,
  refetchInterval: ({ state }) => (isUnderWay(state.data?.training ?? null) ? pollMs : false),
});
