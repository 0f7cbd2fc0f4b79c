import { randomBytes } from 'node:crypto';
import type { PasswordLink } from '@crs/contracts';
import type { ApiContext } from '../context.ts';

const LINK_MS = 7 * 24 * 3600 * 1000;

/** A link by which a person chooses a password, once, within a week. Nobody else ever knows that password. */
export async function createPasswordLink(
  { auth, config, now }: ApiContext,
  userId: string,
): Promise<PasswordLink> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now().getTime() + LINK_MS);
  const { internalAdapter } = await auth.$context;
  // What better-auth looks for when a password is reset.
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt,
  });
  // Behind the number sign: no server, and so no log, ever gets it.
  return { url: `${config.publicUrl}/set-password#${token}`, expiresAt: expiresAt.toISOString() };
}
