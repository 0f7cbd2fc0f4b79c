import type { SessionState } from '@crs/contracts';
import { toRole } from './caller.ts';

interface AuthAnswer {
  user?: { id: string; name: string; email: string; role?: string | null };
  session?: { expiresAt: string };
}

/** What the outside may see of an answer of better-auth: no token, no internal id. */
export function toSessionState(answer: unknown): { session: SessionState; actor: string } {
  const { user, session } = (answer ?? {}) as AuthAnswer;
  if (!user) return { session: { account: null, expiresAt: null }, actor: 'nobody' };
  const account = { name: user.name, email: user.email, role: toRole(user.role) };
  return { session: { account, expiresAt: session?.expiresAt ?? null }, actor: `user:${user.id}` };
}
