import {
  type Database,
  deleteExpiredSessions,
  deleteImportParts,
  deleteIdempotencyKeysBefore,
  deleteRecommendationsBefore,
  deleteShownCoursesBefore,
  deleteUnappliedImport,
  forgetImportsBefore,
  listUploadsBefore,
  pruneModelBytes,
} from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import { UPLOADS_KEPT_MS } from '../imports/describe-import.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';

const INTERVAL_MS = 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;
const IDEMPOTENCY_KEYS_KEPT_MS = DAY_MS;
const SHOWN_COURSES_KEPT_MS = 30 * DAY_MS;
/** For so long an import can be undone. */
const IMPORTS_KEPT_MS = 90 * DAY_MS;
/** In one statement, so that others get their turn. */
const LISTS_FORGOTTEN_MAX = 500;

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
  servedListsKeptDays: number;
}

/** Once. */
export async function cleanUp({ db, now, modelsKept, servedListsKeptDays }: CleanUp): Promise<void> {
  await deleteIdempotencyKeysBefore(db, new Date(now().getTime() - IDEMPOTENCY_KEYS_KEPT_MS));
  await deleteExpiredSessions(db, now());
  const shownBefore = new Date(now().getTime() - SHOWN_COURSES_KEPT_MS);
  await deleteShownCoursesBefore(db, shownBefore.toISOString().slice(0, 10));
  await pruneModelBytes(db, modelsKept);
  for (const id of await listUploadsBefore(db, new Date(now().getTime() - UPLOADS_KEPT_MS))) {
    await deleteImportParts(db, id);
    await deleteUnappliedImport(db, id);
  }
  await forgetImportsBefore(db, new Date(now().getTime() - IMPORTS_KEPT_MS));
  const servedBefore = new Date(now().getTime() - servedListsKeptDays * DAY_MS);
  while ((await deleteRecommendationsBefore(db, servedBefore, LISTS_FORGOTTEN_MAX)) === LISTS_FORGOTTEN_MAX)
    await nextTurn();
}
