import { type RawBuilder, sql } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';
import type { OutcomeKind, ServedItem } from './schema.ts';

/** A list that was served to a learner. */
export interface ServedRecommendation {
  id: string;
  surface: string;
  modelVersion: string | null;
  isFallback: boolean;
  items: ServedItem[];
  generatedAt: Date;
}

const columns = {
  id: 'text', learner_id: 'integer', surface: 'text', model_version: 'text', is_fallback: 'boolean', items: 'json', generated_at: 'timestamp',
} as const; // biome-ignore format: a table

/** The statement that writes down lists; those of learners that are gone are passed over. */
export function insertRecommendations(
  db: Database,
  lists: readonly (ServedRecommendation & { learnerId: number })[],
): RawBuilder<unknown> {
  const rows = lists.map(({ id, surface, items, ...list }) => ({
    id,
    learner_id: list.learnerId,
    surface,
    model_version: list.modelVersion,
    is_fallback: list.isFallback,
    items,
    generated_at: list.generatedAt.toISOString(),
  }));
  return sql`insert into recommendations (id, learner_id, surface, model_version, is_fallback, items, generated_at)
    select r.id, l.id, r.surface, r.model_version, r.is_fallback, r.items, r.generated_at
    from ${recordset(db, 'r', columns, rows)} join learners l on l.id = r.learner_id where true`;
}

/**
 * Writes down what became of a served list: once for each list, course and kind. A list that does not exist or was
 * served to somebody else is ignored.
 */
export async function insertRecommendationOutcome(
  db: Database,
  outcome: {
    recommendationId: string;
    learnerId: number;
    courseId: number;
    kind: OutcomeKind;
    occurredAt: Date;
  },
): Promise<void> {
  const { learnerId, ...row } = outcome;
  const list = await db
    .selectFrom('recommendations')
    .select('id')
    .where('id', '=', row.recommendationId)
    .where('learnerId', '=', learnerId)
    .executeTakeFirst();
  if (!list) return;
  await db
    .insertInto('recommendationOutcomes')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets lists that were served before a moment, with their outcomes, at most `limit` of them. @returns how many. */
export async function deleteRecommendationsBefore(
  db: Database,
  moment: Date,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('recommendations')
    .where('id', 'in', (query) =>
      query.selectFrom('recommendations').select('id').where('generatedAt', '<', moment).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** A served list and what became of it. */
export interface RecommendationRecord extends ServedRecommendation {
  outcomes: { courseId: string; kind: OutcomeKind; occurredAt: Date }[];
}

/** Every list that was served to a learner, newest first. */
export async function listRecommendations(db: Database, learnerId: number): Promise<RecommendationRecord[]> {
  const lists = await db
    .selectFrom('recommendations')
    .select(['id', 'surface', 'modelVersion', 'isFallback', 'items', 'generatedAt'])
    .where('learnerId', '=', learnerId)
    .orderBy('generatedAt', 'desc')
    .orderBy('id')
    .execute();
  const outcomes = await listOutcomes(db, learnerId);
  return lists.map((list) => ({ ...list, outcomes: outcomes.get(list.id) ?? [] }));
}

async function listOutcomes(db: Database, learnerId: number) {
  const rows = await db
    .selectFrom('recommendationOutcomes as outcomes')
    .innerJoin('recommendations', 'recommendations.id', 'outcomes.recommendationId')
    .innerJoin('courses', 'courses.id', 'outcomes.courseId')
    .select([
      'outcomes.recommendationId',
      'courses.externalId as courseId',
      'outcomes.kind',
      'outcomes.occurredAt',
    ])
    .where('recommendations.learnerId', '=', learnerId)
    .orderBy('outcomes.occurredAt')
    .execute();
  const byList = new Map<string, RecommendationRecord['outcomes']>();
  for (const { recommendationId, ...outcome } of rows) {
    const known = byList.get(recommendationId);
    if (known) known.push(outcome);
    else byList.set(recommendationId, [outcome]);
  }
  return byList;
}
