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

/** The place of an interaction in a learner's history. */
export interface HistoryPlace {
  occurredAt: Date | null;
  id: number;
}

/**
 * A part of the same, the other way round: newest first, undated ones last, at most `limit`, those after a place. All kinds
 * by default.
 */
export function listLatestInteractions(
  db: Database,
  query: {
    learnerId: number;
    kinds?: readonly InteractionKind[] | undefined;
    after?: HistoryPlace | undefined;
    limit: number;
  },
): Promise<(LearnerInteraction & HistoryPlace)[]> {
  const { learnerId, kinds, after, limit } = query;
  let interactions = db
    .selectFrom('interactions')
    .innerJoin('courses', 'courses.id', 'interactions.courseId')
    .select(['interactions.id', 'courses.externalId as courseId', 'interactions.kind', 'interactions.value'])
    .select(['interactions.occurredAt', 'interactions.source'])
    .where('learnerId', '=', learnerId)
    .orderBy((eb) => eb('interactions.occurredAt', 'is not', null), 'desc')
    .orderBy('interactions.occurredAt', 'desc')
    .orderBy('interactions.id', 'desc')
    .limit(limit);
  if (kinds) interactions = interactions.where('kind', 'in', kinds);
  if (after)
    interactions = interactions.where((eb) => {
      const { occurredAt, id } = after;
      const isSooner = eb('interactions.id', '<', id);
      const isUndated = eb('interactions.occurredAt', 'is', null);
      if (occurredAt === null) return eb.and([isUndated, isSooner]);
      const isAtOnce = eb('interactions.occurredAt', '=', occurredAt);
      return eb.or([isUndated, eb('interactions.occurredAt', '<', occurredAt), eb.and([isAtOnce, isSooner])]);
    });
  return interactions.execute();
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
