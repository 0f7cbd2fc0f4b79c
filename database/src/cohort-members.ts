import { sql } from 'kysely';
import type { Role } from './accounts-schema.ts';
import type { CohortRow, Sight } from './cohorts.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { recordset, rowLock } from './dialect.ts';
import type { LearnerRow } from './schema.ts';

/** A cohort as it is named. */
export interface CohortName {
  id: string;
  name: string;
}

/** An account that sees the learners of a cohort. */
export interface CohortAdvisor {
  id: string;
  name: string;
  email: string;
  isDisabled: boolean;
}

/** Puts learners, by the customer's ids, into a cohort. Unknown ids are passed over. @returns those that are new to it. */
export async function addCohortLearners(
  db: DatabaseTransaction,
  { id }: CohortRow,
  externalIds: readonly string[],
): Promise<string[]> {
  const rows = externalIds.map((learner) => ({ learner }));
  const { rows: added } = await sql<{ learnerId: number }>`insert into cohort_learners (cohort_id, learner_id)
    select ${id}, l.id from ${recordset(db, 'r', { learner: 'text' }, rows)}
    join learners l on l.external_id = r.learner where true on conflict do nothing returning learner_id`.execute(
    db,
  );
  const ids = added.map(({ learnerId }) => learnerId);
  if (ids.length === 0) return [];
  const learners = await db.selectFrom('learners').select('externalId').where('id', 'in', ids).execute();
  return learners.map(({ externalId }) => externalId);
}

/** Takes a learner out of a cohort. @returns false if the learner was not in it. */
export async function removeCohortLearner(
  db: DatabaseTransaction,
  { id }: CohortRow,
  externalId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('cohortLearners')
    .where('cohortId', '=', id)
    .where('learnerId', 'in', (eb) =>
      eb.selectFrom('learners').select('id').where('externalId', '=', externalId),
    )
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** The customer's ids of all learners of a cohort. */
export async function listCohortLearnerIds(db: Database, { id }: CohortRow): Promise<string[]> {
  const rows = await db
    .selectFrom('cohortLearners')
    .innerJoin('learners', 'learners.id', 'cohortLearners.learnerId')
    .select('learners.externalId')
    .where('cohortLearners.cohortId', '=', id)
    .orderBy('learners.id')
    .execute();
  return rows.map(({ externalId }) => externalId);
}

/** True if the account may be an advisor of cohorts. It keeps its role until the end of the transaction. */
export async function lockAdvisor(db: DatabaseTransaction, userId: string): Promise<boolean> {
  const query = db.selectFrom('users').select('role').where('id', '=', userId);
  return (await query.modifyEnd(rowLock(db)).executeTakeFirst())?.role === 'advisor';
}

/** Lets an account see the learners of a cohort. To be called after `lockAdvisor`. @returns false if it did so before. */
export async function addCohortAdvisor(
  db: DatabaseTransaction,
  { id }: CohortRow,
  userId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cohortAdvisors')
    .values({ cohortId: id, userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** @returns false if the account was no advisor of the cohort. */
export async function removeCohortAdvisor(
  db: DatabaseTransaction,
  { id }: CohortRow,
  userId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('cohortAdvisors')
    .where('cohortId', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** The advisors of a cohort by name. */
export function listCohortAdvisors(db: Database, { id }: CohortRow): Promise<CohortAdvisor[]> {
  return db
    .selectFrom('cohortAdvisors')
    .innerJoin('users', 'users.id', 'cohortAdvisors.userId')
    .select(['users.id', 'users.name', 'users.email'])
    .select(sql<boolean>`coalesce(users.banned, false)`.as('isDisabled'))
    .where('cohortAdvisors.cohortId', '=', id)
    .orderBy('users.name')
    .orderBy('users.id')
    .execute();
}

/** The cohorts of a learner that somebody sees, by name. */
export function listCohortsOfLearner(
  db: Database,
  { id }: Pick<LearnerRow, 'id'>,
  sight: Sight,
): Promise<CohortName[]> {
  let cohorts = db
    .selectFrom('cohortLearners')
    .innerJoin('cohorts', 'cohorts.id', 'cohortLearners.cohortId')
    .select(['cohorts.externalId as id', 'cohorts.name'])
    .where('cohortLearners.learnerId', '=', id)
    .orderBy('cohorts.name');
  if (sight !== 'all')
    cohorts = cohorts.where('cohorts.id', 'in', (eb) =>
      eb.selectFrom('cohortAdvisors').select('cohortId').where('userId', '=', sight.advisorId),
    );
  return cohorts.execute();
}

/** The cohorts whose learners an account sees, by name. */
export function listCohortsOfAdvisor(db: Database, userId: string): Promise<CohortName[]> {
  return db
    .selectFrom('cohortAdvisors')
    .innerJoin('cohorts', 'cohorts.id', 'cohortAdvisors.cohortId')
    .select(['cohorts.externalId as id', 'cohorts.name'])
    .where('cohortAdvisors.userId', '=', userId)
    .orderBy('cohorts.name')
    .execute();
}

/** What an account loses with the role of an advisor. */
export async function forgetCohortsOfAdvisor(
  db: DatabaseTransaction,
  userId: string,
  role: Role,
): Promise<void> {
  if (role === 'advisor') return;
  await db.deleteFrom('cohortAdvisors').where('userId', '=', userId).execute();
}
