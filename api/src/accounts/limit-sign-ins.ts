import { createHmac } from 'node:crypto';
import { countSignInAttempt, findUserIdByEmail, forgetSignInAttempts, hasSignedInFrom } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { TooManyRequestsError } from '../problems/api-error.ts';

const ATTEMPTS_MAX = 10;
const WINDOW_MS = 15 * 60 * 1000;
const KNOWN_ADDRESS_MS = 30 * 24 * 3600 * 1000;

/**
 * Slows down guessing the password of one account from many addresses: after ten attempts without success, fifteen minutes
 * from the first one are waited out. Nobody is locked out by that from where they have signed in within a month, or from
 * using a password link. What has no account is answered alike.
 * @throws TooManyRequestsError
 */
export async function limitSignIns(
  context: ApiContext,
  request: FastifyRequest,
  email: string,
): Promise<void> {
  const { db, now } = context;
  const moment = now();
  const attempt = { key: keyOf(context, email), now: moment, windowMs: WINDOW_MS };
  const { count, endsAt } = await countSignInAttempt(db, attempt);
  if (count <= ATTEMPTS_MAX) return;
  const userId = await findUserIdByEmail(db, email);
  const since = new Date(moment.getTime() - KNOWN_ADDRESS_MS);
  if (await hasSignedInFrom(db, { userId: userId ?? '', address: request.ip, since })) return;
  if (count === ATTEMPTS_MAX + 1 && userId !== undefined) {
    const object = { objectKind: 'user', objectId: userId };
    await recordAudit(context, request, { action: 'account.sign-ins-limited', actor: 'nobody', ...object });
  }
  const waitS = Math.ceil((endsAt.getTime() - moment.getTime()) / 1000);
  throw new TooManyRequestsError('too many attempts to sign in to this account; try again later', waitS);
}

/** A success begins a new count. */
export function forgetSignIns(context: ApiContext, email: string): Promise<void> {
  return forgetSignInAttempts(context.db, keyOf(context, email));
}

/** Addresses that somebody typed are kept by nobody. */
function keyOf({ config }: ApiContext, email: string): string {
  return `sign-ins:${createHmac('sha256', config.authSecret).update(email.toLowerCase()).digest('base64url')}`;
}
