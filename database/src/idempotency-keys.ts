import type { Database, DatabaseTransaction } from './connect.ts';
import { toJson } from './dialect.ts';

/** The answer that was given to a request with an idempotency key. */
export interface StoredAnswer {
  status: number;
  response: unknown;
}

/** This key came before with another request. */
export class IdempotencyKeyReusedError extends Error {}

/**
 * Runs `effect` once for each scope and key, in one transaction with the record of its answer: a repeated request gets
 * the stored answer, a simultaneous one waits for it, and where `effect` throws nothing is kept.
 * @throws IdempotencyKeyReusedError if the key came before with another request hash.
 */
export function runOnce(
  db: Database,
  request: { scope: string; key: string; requestHash: string; now: Date },
  effect: (transaction: DatabaseTransaction) => Promise<StoredAnswer>,
): Promise<StoredAnswer & { isReplay: boolean }> {
  const { scope, key, requestHash, now } = request;
  return db.transaction().execute(async (transaction) => {
    const claimed = await transaction
      .insertInto('idempotencyKeys')
      .values({ scope, key, requestHash, status: 0, response: toJson(null), createdAt: now })
      .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!claimed) return { ...(await getStoredAnswer(transaction, request)), isReplay: true };
    const answer = await effect(transaction);
    await transaction
      .updateTable('idempotencyKeys')
      .set({ status: answer.status, response: toJson(answer.response) })
      .where('scope', '=', scope)
      .where('key', '=', key)
      .execute();
    return { ...answer, isReplay: false };
  });
}

async function getStoredAnswer(
  db: Database,
  { scope, key, requestHash }: { scope: string; key: string; requestHash: string },
): Promise<StoredAnswer> {
  const stored = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (stored.requestHash !== requestHash) throw new IdempotencyKeyReusedError(key);
  return { status: stored.status, response: stored.response };
}

/** Forgets the answers that are older than a moment. @returns how many. */
export async function deleteIdempotencyKeysBefore(db: Database, moment: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
