import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery } from '../features/account/me-query.ts';
import { answerOf, server } from '../server/server.ts';
import { isSignedOut } from '../server/server-problem.ts';

interface GuardArguments {
  context: { queryClient: QueryClient };
  location: { href: string; pathname: string };
}

/** Loads who is signed in; sends others to the sign-in page, and back to where they wanted to go afterwards. */
export async function requireSession({ context, location }: GuardArguments): Promise<void> {
  try {
    await context.queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  }
}

/** Who is signed in already has no use for the pages in front. */
export async function requireNoSession(): Promise<void> {
  const { account } = await answerOf(server.GET('/api/v1/auth/get-session')).catch(() => ({ account: null }));
  if (account !== null) throw redirect({ to: '/' });
}

/** The list makes more sense after the first questions; each of them can be skipped. */
export async function requireOnboarding({ context }: GuardArguments): Promise<void> {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (!me.preferences.isOnboarded) throw redirect({ to: '/welcome' });
}
