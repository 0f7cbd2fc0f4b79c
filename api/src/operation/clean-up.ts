import {
  type Database,
  deleteExpiredSessions,
  deleteIdempotencyKeysBefore,
  deleteShownCoursesBefore,
  pruneModelBytes,
} from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';

const INTERVAL_MS = 3600 * 1000;
const IDEMPOTENCY_KEYS_KEPT_MS = 24 * 3600 * 1000;
const SHOWN_COURSES_KEPT_MS = 30 * 24 * 3600 * 1000;

/** Forgets now and then what nobody can ask for any more. Gives a function that ends it. */
export function startCleanUp(
  options: CleanUp & {
    log: Pick<FastifyBaseLogger, 'warn'>;
  },
): () => void {
  const { log } = options;
  const run = () => cleanUp(options).catch((error: unknown) => log.warn(error, 'could not clean up'));
  const timer = setInterval(() => void run(), INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

interface CleanUp {
  db: Database;
  now: () => Date;
  modelsKept: number;
}

async function cleanUp({ db, now, modelsKept }: CleanUp): Promise<void> {
  await deleteIdempotencyKeysBefore(db, new Date(now().getTime() - IDEMPOTENCY_KEYS_KEPT_MS));
  await deleteExpiredSessions(db, now());
  const shownBefore = new Date(now().getTime() - SHOWN_COURSES_KEPT_MS);
  await deleteShownCoursesBefore(db, shownBefore.toISOString().slice(0, 10));
  await pruneModelBytes(db, modelsKept);
}
