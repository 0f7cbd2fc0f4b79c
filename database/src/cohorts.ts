import type { Selectable } from 'kysely';
import type { CohortsTable } from './cohorts-schema.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { containsText, rowLock } from './dialect.ts';

export type CohortRow = Selectable<CohortsTable>;

/** Whose learners somebody sees: everybody's, or those of the cohorts of one advisor. */
export type Sight = 'all' | { advisorId: string };

/** A cohort with how many learners and advisors it has. */
export interface CohortRecord extends CohortRow {
  learnerCount: number;
  advisorCount: number;
}

function selectCohorts(db: Database) {
  return db
    .selectFrom('cohorts')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('cohortLearners')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('cohortLearners.cohortId', '=', 'cohorts.id')
        .$asScalar()
        .as('learnerCount'),
      eb
        .selectFrom('cohortAdvisors')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('cohortAdvisors.cohortId', '=', 'cohorts.id')
        .$asScalar()
        .as('advisorCount'),
    ]);
}

/** The cohort with the customer's id, if there is one. */
export async function findCohort(db: Database, externalId: string): Promise<CohortRecord | undefined> {
  const query = selectCohorts(db).where('externalId', '=', externalId);
  return (await query.executeTakeFirst()) as CohortRecord | undefined;
}

/** The same, held until the end of the transaction. */
export async function lockCohort(
  db: DatabaseTransaction,
  externalId: string,
): Promise<CohortRecord | undefined> {
  const query = db.selectFrom('cohorts').select('id').where('externalId', '=', externalId);
  await query.modifyEnd(rowLock(db)).execute();
  return findCohort(db, externalId);
}

/** Cohorts, newest first, at most `limit`; those in sight whose id or name holds a text, after an internal id. */
export async function listCohorts(
  db: Database,
  query: { sight: Sight; text?: string | undefined; after?: number | undefined; limit: number },
): Promise<CohortRecord[]> {
  const { sight, text = '', after, limit } = query;
  let cohorts = selectCohorts(db).orderBy('id', 'desc').limit(limit);
  if (sight !== 'all')
    cohorts = cohorts.where('id', 'in', (eb) =>
      eb.selectFrom('cohortAdvisors').select('cohortId').where('userId', '=', sight.advisorId),
    );
  if (after !== undefined) cohorts = cohorts.where('id', '<', after);
  if (text !== '')
    cohorts = cohorts.where((eb) =>
      eb.or([containsText(db, 'externalId', text), containsText(db, 'name', text)]),
    );
  return (await cohorts.execute()) as CohortRecord[];
}

/** Another cohort has this id or this name. */
export class CohortTakenError extends Error {
  readonly field: 'id' | 'name';

  constructor(field: 'id' | 'name') {
    super(`another cohort has this ${field}`);
    this.field = field;
  }
}

/** Makes a cohort without learners and advisors. @throws CohortTakenError */
export async function insertCohort(
  db: DatabaseTransaction,
  cohort: { externalId: string; name: string; isDemo?: boolean; at: Date },
): Promise<void> {
  const { externalId, name, isDemo = false, at } = cohort;
  await refuseTaken(db, { externalId, name });
  await db.insertInto('cohorts').values({ externalId, name, isDemo, createdAt: at, updatedAt: at }).execute();
}

/** Gives a cohort another name. @throws CohortTakenError */
export async function renameCohort(
  db: DatabaseTransaction,
  cohort: CohortRow,
  { name, now }: { name: string; now: Date },
): Promise<void> {
  await refuseTaken(db, { name, except: cohort.id });
  await db.updateTable('cohorts').set({ name }).where('id', '=', cohort.id).execute();
  await touchCohort(db, cohort, now);
}

async function refuseTaken(
  db: DatabaseTransaction,
  wanted: { externalId?: string; name: string; except?: number },
): Promise<void> {
  const { externalId = '', name, except = -1 } = wanted;
  const taken = await db
    .selectFrom('cohorts')
    .select('externalId')
    .where((eb) => eb.or([eb('externalId', '=', externalId), eb('name', '=', name)]))
    .where('id', '<>', except)
    .executeTakeFirst();
  if (taken) throw new CohortTakenError(taken.externalId === externalId ? 'id' : 'name');
}

/** Says that a cohort changed. Two changes in one millisecond must still differ. */
export async function touchCohort(
  db: DatabaseTransaction,
  { id, updatedAt }: CohortRow,
  now: Date,
): Promise<void> {
  const at = new Date(Math.max(now.getTime(), updatedAt.getTime() + 1));
  await db.updateTable('cohorts').set({ updatedAt: at }).where('id', '=', id).execute();
}

/** Deletes a cohort; its learners and advisors stay as they are, without it. */
export async function deleteCohort(db: DatabaseTransaction, { id }: CohortRow): Promise<void> {
  await db
    .deleteFrom('importChanges')
    .where('objectKind', '=', 'cohort')
    .where('objectId', '=', id)
    .execute();
  await db.deleteFrom('cohorts').where('id', '=', id).execute();
}
