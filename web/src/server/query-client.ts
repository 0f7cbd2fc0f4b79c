import { QueryClient } from '@tanstack/react-query';
import { ServerProblem } from './server-problem.ts';

const retryCountMax = 2;

/** A refusal stays a refusal; only lost connections and a server that fails are worth a second try. */
function shouldRetry(failureCount: number, error: Error): boolean {
  const isRefusal = error instanceof ServerProblem && error.status < 500;
  return !isRefusal && failureCount < retryCountMax;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: shouldRetry, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});
