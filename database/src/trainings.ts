import type { Selectable } from 'kysely';
import type { Database } from './connect.ts';
import { isUniqueViolation } from './database-errors.ts';
import { toJson } from './dialect.ts';
import type { Finding, TrainingStatus, TrainingsTable } from './schema.ts';

export type TrainingRow = Selectable<TrainingsTable>;

/** Another training is under way: one at a time. */
export class TrainingBusyError extends Error {}

/** For how long a training that nobody tells of is taken to go on. */
const LEASE_MS = 30_000;

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** Records that a training begins, which `worker` watches over. @throws TrainingBusyError if another one goes on. */
export async function beginTraining(
  db: Database,
  { actor, worker, now }: { actor: string; worker: string; now: Date },
): Promise<TrainingRow> {
  try {
    return await db
      .insertInto('trainings')
      .values({ actor, worker, status: 'running', startedAt: now, leaseEndsAt: leaseFrom(now) })
      .returningAll()
      .executeTakeFirstOrThrow();
  } catch (error) {
    if (isUniqueViolation(error)) throw new TrainingBusyError('another training is under way');
    throw error;
  }
}

/**
 * Says that a training goes on, and how far it is.
 * @returns its status, `cancelling` where somebody asked for its end; undefined where it is not this worker's any more.
 */
export async function renewTraining(
  db: Database,
  { worker, now, ...progress }: { worker: string; now: Date; stage: string | null; share: number | null },
): Promise<TrainingStatus | undefined> {
  const row = await db
    .updateTable('trainings')
    .set({ ...progress, leaseEndsAt: leaseFrom(now) })
    .where('worker', '=', worker)
    .returning('status')
    .executeTakeFirst();
  return row?.status;
}

/** How a training ended. */
export type TrainingEnd =
  | { status: 'done'; version: string; isPublished: boolean; verdict: string; findings: readonly Finding[] }
  | { status: 'failed'; problem: string }
  | { status: 'cancelled' };

/** Ends the training of a worker. @returns it, or undefined where it is not this worker's any more. */
export function endTraining(
  db: Database,
  { worker, now, end }: { worker: string; now: Date; end: TrainingEnd },
): Promise<TrainingRow | undefined> {
  const columns = end.status === 'done' ? { ...end, findings: toJson(end.findings) } : end;
  return db
    .updateTable('trainings')
    .set({ ...columns, finishedAt: now, worker: null, leaseEndsAt: null })
    .where('worker', '=', worker)
    .returningAll()
    .executeTakeFirst();
}

/** Asks for the end of the training that goes on. @returns it, or undefined where none does. */
export function cancelTraining(db: Database): Promise<TrainingRow | undefined> {
  return db
    .updateTable('trainings')
    .set({ status: 'cancelling' })
    .where('worker', 'is not', null)
    .returningAll()
    .executeTakeFirst();
}

/** Ends a training whose worker has told nothing for half a minute. @returns it, if there was one. */
export async function endAbandonedTraining(
  db: Database,
  { now, problem }: { now: Date; problem: string },
): Promise<TrainingRow | undefined> {
  const last = await findLastTraining(db);
  if (!last?.leaseEndsAt || last.leaseEndsAt >= now) return undefined;
  const status = last.status === 'cancelling' ? 'cancelled' : 'failed';
  return db
    .updateTable('trainings')
    .set({ status, problem, finishedAt: now, worker: null, leaseEndsAt: null })
    .where('id', '=', last.id)
    .where('leaseEndsAt', '<', now)
    .returningAll()
    .executeTakeFirst();
}

/** The training that was begun last, if there is one. */
export function findLastTraining(db: Database): Promise<TrainingRow | undefined> {
  return db.selectFrom('trainings').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
}
