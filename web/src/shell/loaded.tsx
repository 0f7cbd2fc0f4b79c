import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailedState } from './failed-state.tsx';

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  /** What did not load. */
  failed: string;
  /** As high as what comes, so that nothing moves. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What was asked for; until it is there its skeleton, and where it cannot be had, why. */
export function Loaded<Data>({ query, failed, skeleton, children }: LoadedProps<Data>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return skeleton;
  return <FailedState title={failed} error={error} isRetrying={isFetching} onRetry={() => void refetch()} />;
}
