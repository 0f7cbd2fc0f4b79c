import type { Insertable, Selectable } from 'kysely';
import type { Database } from './connect.ts';
import { isUniqueViolation } from './database-errors.ts';
import { toJson } from './dialect.ts';
import type { ImportStatus, ImportsTable, ImportUpload } from './imports-schema.ts';
import type { WriteCounts } from './write-counts.ts';

export type ImportRow = Selectable<ImportsTable>;

/** Who works on an import. Whoever lost it to another finds out by `renewImport`. */
export interface ImportClaim {
  id: number;
  worker: string;
}

/** Another import is being worked on: one at a time. */
export class ImportBusyError extends Error {}

/** The import is no longer this worker's: another one took it for abandoned. */
export class ImportLostError extends Error {}

/** For how long an import that nobody tells of is left alone. */
const LEASE_MS = 30_000;

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/**
 * Records an import; with a worker, as one that is worked on from now on.
 * @returns its id, which its interactions carry.
 * @throws ImportBusyError if there is a worker and another import has one.
 */
export async function insertImport(
  db: Database,
  begun: {
    publicId: string;
    actor: string;
    files: readonly string[];
    startedAt: Date;
    status: ImportStatus;
    format?: string;
    isDryRun?: boolean;
    options?: Record<string, unknown>;
    uploads?: readonly ImportUpload[];
    worker?: string;
    /** Of one that ended already. */
    ended?: Required<Pick<ImportEnd, 'counts' | 'report' | 'finishedAt'>>;
  },
): Promise<number> {
  const { files, startedAt, worker, options = null, uploads = null, format = '', isDryRun = false } = begun;
  const { publicId, actor, status, ended } = begun;
  const row: Insertable<ImportsTable> = {
    publicId,
    actor,
    status,
    format,
    isDryRun,
    startedAt,
    finishedAt: ended?.finishedAt ?? null,
    ...toColumns(ended?.counts ?? { created: 0, updated: 0, unchanged: 0, rejected: 0 }),
    report: toJson(ended?.report ?? null),
    files: files.join('\n'),
    options: toJson(options),
    uploads: toJson(uploads),
    worker: worker ?? null,
    leaseEndsAt: worker === undefined ? null : leaseFrom(startedAt),
    appliedAt: status === 'applying' ? startedAt : null,
    isUndoable: status === 'applying',
  };
  const query = db.insertInto('imports').values(row).returning('id');
  const { id } = await orBusy(() => query.executeTakeFirstOrThrow());
  return id;
}

/**
 * Begins to work on an import that nobody works on, if it is in one of these states.
 * @returns undefined if it is in another state by now.
 * @throws ImportBusyError if another import is being worked on.
 */
export async function claimImport(
  db: Database,
  claim: ImportClaim,
  change: { from: readonly ImportStatus[]; to: ImportStatus; now: Date; options?: Record<string, unknown> },
): Promise<ImportRow | undefined> {
  const { from, to, now, options } = change;
  const query = db
    .updateTable('imports')
    .set({ status: to, worker: claim.worker, leaseEndsAt: leaseFrom(now), progress: 0, problem: null })
    .$if(options !== undefined, (update) => update.set({ options: toJson(options) }))
    .$if(to === 'applying', (update) => update.set({ appliedAt: now, isUndoable: true }))
    .where('id', '=', claim.id)
    .where('status', 'in', from)
    .where('worker', 'is', null)
    .returningAll();
  return orBusy(() => query.executeTakeFirst());
}

async function orBusy<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isUniqueViolation(error)) throw new ImportBusyError('another import is being worked on');
    throw error;
  }
}

/** Takes over an import whose worker has told nothing for half a minute, because its process was killed. */
export function takeAbandonedImport(
  db: Database,
  { worker, now }: { worker: string; now: Date },
): Promise<ImportRow | undefined> {
  return db
    .updateTable('imports')
    .set({ worker, leaseEndsAt: leaseFrom(now) })
    .where('worker', 'is not', null)
    .where('leaseEndsAt', '<', now)
    .returningAll()
    .executeTakeFirst();
}

/** True if `takeAbandonedImport` would find one. */
export async function hasAbandonedImport(db: Database, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('imports')
    .select('id')
    .where('worker', 'is not', null)
    .where('leaseEndsAt', '<', now)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Says that the work goes on. In a transaction with a part of it, that part is kept only by the one who has the import.
 * @throws ImportLostError
 */
export async function renewImport(
  db: Database,
  { id, worker }: ImportClaim,
  { now, progress }: { now: Date; progress: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ leaseEndsAt: leaseFrom(now), progress })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new ImportLostError('another process took this import over');
}

/** Turns to another task of the same import, such as taking back what was written. @throws ImportLostError */
export async function turnImport(
  db: Database,
  { id, worker }: ImportClaim,
  { status, problem, now }: { status: ImportStatus; problem: string | null; now: Date },
): Promise<void> {
  await renewImport(db, { id, worker }, { now, progress: 0 });
  await db.updateTable('imports').set({ status, problem }).where('id', '=', id).execute();
}

/** Lets go of what a worker has, so that another process need not wait. */
export async function abandonImport(db: Database, worker: string, now: Date): Promise<void> {
  await db.updateTable('imports').set({ leaseEndsAt: now }).where('worker', '=', worker).execute();
}

type ImportCounts = WriteCounts & { rejected: number };

function toColumns({ created, updated, unchanged, rejected }: ImportCounts) {
  return {
    createdCount: created,
    updatedCount: updated,
    unchangedCount: unchanged,
    rejectedCount: rejected,
  };
}

/** How a step of an import ended. What is not named stays. */
export interface ImportEnd {
  status: ImportStatus;
  format?: string;
  report?: Record<string, unknown>;
  counts?: ImportCounts;
  problem?: string | null;
  finishedAt?: Date;
  appliedAt?: null;
  undoneAt?: Date;
  keptCount?: number;
  isUndoable?: boolean;
}

/** Ends the work on an import. @throws ImportLostError */
export async function endImport(db: Database, { id, worker }: ImportClaim, end: ImportEnd): Promise<void> {
  const { report, counts, ...rest } = end;
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ ...rest, worker: null, leaseEndsAt: null, progress: null })
    .$if(report !== undefined, (update) => update.set({ report: toJson(report) }))
    .$if(counts !== undefined, (update) => update.set(toColumns(counts as ImportCounts)))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new ImportLostError('another process took this import over');
}

/** The import with the id that is told outside, if there is one. */
export function findImport(db: Database, publicId: string): Promise<ImportRow | undefined> {
  return db.selectFrom('imports').selectAll().where('publicId', '=', publicId).executeTakeFirst();
}

/** Imports that were meant to be kept, newest first; after the one with this id where one is named. */
export function listImports(
  db: Database,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ImportRow[]> {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('isDryRun', '=', false)
    .where('publicId', 'is not', null)
    .$if(after !== undefined, (query) =>
      query.where('id', '<', (inner) =>
        inner
          .selectFrom('imports')
          .select('id')
          .where('publicId', '=', after ?? ''),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
