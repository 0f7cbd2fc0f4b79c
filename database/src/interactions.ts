import type { Database } from './connect.ts';
import type { InteractionKind, InteractionSource } from './schema.ts';

/** An interaction to write, by internal ids. */
export interface NewInteractionRow {
  learnerId: number;
  courseId: number;
  kind: InteractionKind;
  value: number | null;
  occurredAt: Date | null;
  source: InteractionSource;
}

/** An interaction of one learner, by the customer's id of the course. */
export interface LearnerInteraction {
  courseId: string;
  kind: InteractionKind;
  value: number | null;
  occurredAt: Date | null;
  source: InteractionSource;
}

/**
 * Writes interactions; an event that is known already (same learner, course, kind and moment) is left alone.
 * Takes up to 3,000 rows. @returns how many were new.
 */
export async function insertInteractions(
  db: Database,
  rows: readonly NewInteractionRow[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const inserted = await db
    .insertInto('interactions')
    .values(rows.map((row) => ({ ...row, createdAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length;
}

/** The interactions of one learner, oldest first; undated ones come before dated ones. All kinds by default. */
export function listInteractions(
  db: Database,
  learnerId: number,
  kinds?: readonly InteractionKind[],
): Promise<LearnerInteraction[]> {
  return db
    .selectFrom('interactions')
    .innerJoin('courses', 'courses.id', 'interactions.courseId')
    .select([
      'courses.externalId as courseId',
      'interactions.kind',
      'interactions.value',
      'interactions.occurredAt',
      'interactions.source',
    ])
    .where('learnerId', '=', learnerId)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .orderBy((eb) => eb('interactions.occurredAt', 'is not', null))
    .orderBy('interactions.occurredAt')
    .orderBy('interactions.id')
    .execute();
}

/** The latest interaction of a learner with a course among some kinds, if there is one. */
export function findLatestInteraction(
  db: Database,
  of: { learnerId: number; courseId: number; kinds: readonly InteractionKind[] },
): Promise<{ kind: InteractionKind; value: number | null; occurredAt: Date | null } | undefined> {
  return db
    .selectFrom('interactions')
    .select(['kind', 'value', 'occurredAt'])
    .where('learnerId', '=', of.learnerId)
    .where('courseId', '=', of.courseId)
    .where('kind', 'in', of.kinds)
    .orderBy((eb) => eb('occurredAt', 'is not', null), 'desc')
    .orderBy('occurredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Deletes what a learner did with a course, where it came from one of the sources. @returns how many. */
export async function deleteInteractions(
  db: Database,
  of: {
    learnerId: number;
    courseId: number;
    kind: InteractionKind;
    sources: readonly InteractionSource[];
  },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('interactions')
    .where('learnerId', '=', of.learnerId)
    .where('courseId', '=', of.courseId)
    .where('kind', '=', of.kind)
    .where('source', 'in', of.sources)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
