import { createHash } from 'node:crypto';
import { type DatabaseTransaction, IdempotencyKeyReusedError, runOnce } from '@crs/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';
import { ApiError, invalidField } from '../problems/api-error.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Runs a write in one transaction; with an Idempotency-Key, once for each caller and key: a repetition gets the answer
 * of the first time, marked by `Idempotent-Replayed`.
 */
export async function answerOnce<T>(
  { db, now }: ApiContext,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  effect: (transaction: DatabaseTransaction) => Promise<T>,
): Promise<T> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return db.transaction().execute(effect);
  if (typeof key !== 'string' || !KEY.test(key))
    throw invalidField('/headers/idempotency-key', 'must be 1 to 200 printable characters');
  const once = { scope: scopeOf(request), key, requestHash: hashRequest(request), now: now() };
  try {
    const run = async (transaction: DatabaseTransaction) => ({
      status: 200,
      response: await effect(transaction),
    });
    const { response, isReplay } = await runOnce(db, once, run);
    if (isReplay) reply.header('idempotent-replayed', 'true');
    return response as T;
  } catch (error) {
    if (!(error instanceof IdempotencyKeyReusedError)) throw error;
    throw new ApiError(422, 'idempotency_key_reused', 'this key came before with another request');
  }
}

function scopeOf({ caller }: FastifyRequest): string {
  if (!caller) throw new Error('a write without a caller');
  return caller.kind === 'user' ? `user:${caller.userId}` : `key:${caller.keyId}`;
}

function hashRequest({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body)}`)
    .digest('base64url');
}
