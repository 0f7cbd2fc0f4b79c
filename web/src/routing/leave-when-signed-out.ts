import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../features/account/me-query.ts';
import { isSignedOut } from '../server/server-problem.ts';
import type { router } from './router.tsx';

const entrances = new Set(['/sign-in', '/sign-up']);

/** A session that ends while the app is open leads to the sign-in page, and back to the same place afterwards. */
export function leaveWhenSignedOut(client: QueryClient, { navigate, latestLocation }: LeaveOptions): void {
  const leave = (error: unknown) => {
    const { pathname, href } = latestLocation();
    if (!isSignedOut(error) || entrances.has(pathname)) return;
    void navigate({ to: '/sign-in', search: { next: href } }).then(() => client.clear());
  };
  client.getQueryCache().subscribe((event) => {
    // The guard of the router asks for the learner and acts on the answer itself.
    if (event.query.queryKey[0] === meQuery.queryKey[0]) return;
    if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
  });
}

interface LeaveOptions {
  navigate: typeof router.navigate;
  latestLocation: () => { pathname: string; href: string };
}
