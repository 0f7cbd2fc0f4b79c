import { randomUUID } from 'node:crypto';
import { SIGN_INS } from './audit-log.ts';
import type { Database } from './connect.ts';

/**
 * Counts one more attempt within a window that begins with the first one. The row stands among those of better-auth, which
 * deletes what is older than its own windows: the moment in it is the end of this one, so that it lasts that long.
 * @returns how many there were in this window, and when it ends.
 */
export async function countSignInAttempt(
  db: Database,
  { key, now, windowMs }: { key: string; now: Date; windowMs: number },
): Promise<{ count: number; endsAt: Date }> {
  const nowMs = now.getTime();
  const { count, lastRequest } = await db
    .insertInto('rateLimits')
    .values({ id: randomUUID(), key, count: 1, lastRequest: nowMs + windowMs })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const isOver = eb('rateLimits.lastRequest', '<=', nowMs);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb('rateLimits.count', '+', 1))
            .end(),
          lastRequest: eb
            .case()
            .when(isOver)
            .then(nowMs + windowMs)
            .else(eb.ref('rateLimits.lastRequest'))
            .end(),
        };
      }),
    )
    .returning(['count', 'lastRequest'])
    .executeTakeFirstOrThrow();
  return { count, endsAt: new Date(lastRequest) };
}

/** Begins a new count. */
export async function forgetSignInAttempts(db: Database, key: string): Promise<void> {
  await db.deleteFrom('rateLimits').where('key', '=', key).execute();
}

/** Whether a person signed in from an address since a moment, as the audit log has it. */
export async function hasSignedInFrom(
  db: Database,
  { userId, address, since }: { userId: string; address: string; since: Date },
): Promise<boolean> {
  const found = await db
    .selectFrom('auditLog')
    .select('id')
    .where('actor', '=', `user:${userId}`)
    .where('occurredAt', '>=', since)
    .where('address', '=', address)
    .where('action', 'in', SIGN_INS)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
