import type { TrainingState } from '@crs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, server } from '../../server/server.ts';
import { modelsKey } from '../models/models-query.ts';
import { recommendationsKey } from '../recommendations/recommendations-query.ts';
import { isUnderWay, trainingQuery } from './training-query.ts';

/** The training that was ordered last. When it ends, other models may be there, and live. */
export function useTraining() {
  const client = useQueryClient();
  const query = useQuery(trainingQuery);
  const isRunning = isUnderWay(query.data?.training ?? null);
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning)
      for (const queryKey of [modelsKey, recommendationsKey]) void client.invalidateQueries({ queryKey });
    wasRunning.current = isRunning;
  }, [client, isRunning]);
  return query;
}

export type TrainingOrder = 'start' | 'cancel';

const orders: Record<TrainingOrder, () => Promise<TrainingState>> = {
  start: () => answerOf(server.POST('/api/v1/admin/models/train')),
  cancel: () => answerOf(server.DELETE('/api/v1/admin/models/training')),
};

/** Begins a training, or ends it. A refusal may mean that another person was faster: then too, it is looked at anew. */
export function useOrderTraining(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: TrainingOrder) => orders[order](),
    onSuccess(state) {
      client.setQueryData(trainingQuery.queryKey, state);
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: trainingQuery.queryKey }),
  });
}
