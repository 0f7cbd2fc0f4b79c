import { sql } from 'kysely';
import { type ChangedObject, keep } from './changed-object.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { deleteImportChanges, listImportChanges } from './import-changes.ts';
import { writeValues } from './import-interactions.ts';
import { type ImportRowError, insertImportRows } from './import-rows.ts';
import { undoCohorts, undoMemberships } from './undo-cohorts.ts';
import { undoCourses } from './undo-courses.ts';
import { undoLearners } from './undo-learners.ts';

/** How far an undo has come. */
export interface UndoPlace {
  step: UndoStep;
  /** The internal id up to which the step is done. */
  after: number;
}

const steps = ['values', 'events', 'memberships', 'learners', 'courses', 'cohorts'] as const;
type UndoStep = (typeof steps)[number];

export const undoBegin: UndoPlace = { step: 'values', after: 0 };

const BATCH_OBJECTS = 500;

/** An import whose changes are to be taken back. `appliedAt` is what it wrote as `updatedAt`. */
export interface UndoneImport {
  id: number;
  appliedAt: Date;
}

/**
 * Takes back some of what an import wrote: first the values of events, then the events that it brought, who is in which
 * cohort, learners, courses and cohorts. What was changed by others since stays, and an import row says why. What is taken back is forgotten in the
 * same transaction, so that an undo that was interrupted begins anew. `transact` runs a transaction.
 * @returns where to go on, undefined at the end, and how many objects were looked at.
 */
export async function undoSome(
  db: Database,
  undone: UndoneImport,
  {
    place: { step, after },
    transact,
  }: { place: UndoPlace; transact: (effect: (tx: DatabaseTransaction) => Promise<void>) => Promise<void> },
): Promise<{ next: UndoPlace | undefined; count: number }> {
  const ids = await (step === 'events'
    ? undoEvents(db, undone, { after, transact })
    : undoLogged(db, undone, { step, after, transact }));
  const last = ids.at(-1);
  if (last !== undefined && ids.length === BATCH_OBJECTS)
    return { next: { step, after: last }, count: ids.length };
  const nextStep = steps[steps.indexOf(step) + 1];
  return { next: nextStep && { step: nextStep, after: 0 }, count: ids.length };
}

type Transact = Parameters<typeof undoSome>[2]['transact'];

/** The read is outside of the transaction: it may have to look at many rows. */
async function undoEvents(
  db: Database,
  { id: importId }: UndoneImport,
  { after, transact }: { after: number; transact: Transact },
): Promise<number[]> {
  const rows = await db
    .selectFrom('interactions')
    .select('id')
    .where('importId', '=', importId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH_OBJECTS)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await transact(async (tx) => {
      const query = tx.deleteFrom('interactions').where('id', 'in', ids);
      await query.where('importId', '=', importId).execute();
    });
  return ids;
}

const kinds = {
  values: 'interaction',
  memberships: 'membership',
  learners: 'learner',
  courses: 'course',
  cohorts: 'cohort',
} as const;

async function undoLogged(
  db: Database,
  undone: UndoneImport,
  { step, after, transact }: { step: keyof typeof kinds; after: number; transact: Transact },
): Promise<number[]> {
  const log = { importId: undone.id, kind: kinds[step] };
  const changes = await listImportChanges(db, log, { after, limit: BATCH_OBJECTS });
  const ids = changes.map(({ id }) => id);
  if (ids.length > 0)
    await transact(async (tx) => {
      const kept = await undoers[step](tx, undone, changes);
      await insertImportRows(tx, undone.id, kept);
      await deleteImportChanges(tx, log, ids);
    });
  return ids;
}

const undoers = {
  values: undoValues,
  memberships: undoMemberships,
  learners: undoLearners,
  courses: undoCourses,
  cohorts: undoCohorts,
};

async function undoValues(
  db: DatabaseTransaction,
  undone: UndoneImport,
  changes: readonly ChangedObject[],
): Promise<ImportRowError[]> {
  const ids = changes.map(({ id }) => id);
  const own = await db
    .selectFrom('interactions')
    .select('id')
    .where('id', 'in', ids)
    .where('importId', '=', undone.id)
    .execute();
  const isOwn = new Set(own.map(({ id }) => id));
  const given = changes.filter(({ id }) => isOwn.has(id));
  const before = given.map(({ id, before: state }) => ({
    id,
    ...(state as { value: number | null; importId: number | null }),
  }));
  await writeValues(db, before);
  // The others were given another value by a later import, which says so itself, or are gone.
  return [];
}

/** Writes down which events stay because a later import gave them another value. */
export async function keepTakenEvents(db: DatabaseTransaction, importId: number): Promise<void> {
  const { rows } = await sql<{ course: string; learner: string; kind: string }>`
    select c.external_id as course, l.external_id as learner, i.kind from import_changes e
    join interactions i on i.id = e.object_id join courses c on c.id = i.course_id
    join learners l on l.id = i.learner_id
    where e.object_kind = 'interaction' and e.import_id <> ${importId}
      and cast(e.before ->> 'importId' as text) = ${String(importId)} order by i.id`.execute(db);
  const kept = rows.map(({ course, learner, kind }) =>
    keep('interactions', `${learner} ${kind} ${course}`, { code: 'revalued', values: {} }),
  );
  await insertImportRows(db, importId, kept);
}

/** How many objects an undo left. */
export async function countKept(db: Database, importId: number): Promise<number> {
  const { count } = await db
    .selectFrom('importRows')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('importId', '=', importId)
    .where('outcome', '=', 'kept')
    .executeTakeFirstOrThrow();
  return count;
}

/** How many objects an import changed or made, but for the events that it brought. */
export async function countChanges(db: Database, importId: number): Promise<number> {
  const { count } = await db
    .selectFrom('importChanges')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  return count;
}
