import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../server/query-client.ts';
import { FailedPage } from '../shell/failed-page.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { routeTree } from './route-tree.tsx';
import { parseSearchParameters, stringifySearchParameters } from './search-parameters.ts';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch: parseSearchParameters,
  stringifySearch: stringifySearchParameters,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: FailedPage,
  defaultPendingMs: 400,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  /** The list that led to a course page, so that the server can tell a followed recommendation. */
  interface HistoryState {
    recommendationId?: string;
  }
}
