import { type RawBuilder, sql } from 'kysely';
import type { Database } from './connect.ts';
import { jsonRows, jsonValue } from './dialect.ts';
import type { LearnerInteraction } from './interactions.ts';
import { prepareQuery } from './prepared-query.ts';

/** An interaction of a learner, without its moment; the place in the list is its order. */
export type OrderedInteraction = Omit<LearnerInteraction, 'occurredAt'>;

/** What changes with every step of a learner. Courses by the customer's ids. */
export interface LearnerState {
  /** Everything that the learner did, oldest first; undated interactions come before dated ones. */
  history: OrderedInteraction[];
  /** The courses at the top of the last list of each day. */
  shown: string[][];
}

/** From the day `since` to the day before `before`, both `YYYY-MM-DD`. */
export interface Days {
  since: string;
  before: string;
}

/** A learner's state as `stateColumns` reads it. */
export interface StateRow {
  history: [
    OrderedInteraction['courseId'],
    OrderedInteraction['kind'],
    number | null,
    OrderedInteraction['source'],
  ][];
  shown: [string[]][];
}

/** The two columns of a `StateRow`, for a learner's id as a value or a column. */
export function stateColumns(
  db: Database,
  learnerId: RawBuilder<unknown>,
  { since, before }: Days,
): { [Column in keyof StateRow]: RawBuilder<StateRow[Column]> } {
  const event = sql`courses.external_id, interactions.kind, interactions.value, interactions.source`;
  const time = sql`interactions.occurred_at is not null, interactions.occurred_at, interactions.id`;
  return {
    history: sql`(select ${jsonRows(db, event, time)} from interactions
      join courses on courses.id = interactions.course_id where interactions.learner_id = ${learnerId})`,
    shown: sql`(select ${jsonRows(db, jsonValue(db, 'course_ids'), sql`day`)} from shown_courses
      where shown_courses.learner_id = ${learnerId} and day >= ${since} and day < ${before})`,
  };
}

const stateQuery = prepareQuery((db, learnerId: number, since: string, before: string) => {
  const { history, shown } = stateColumns(db, sql`${learnerId}`, { since, before });
  return sql<StateRow>`select ${history} as history, ${shown} as shown`;
});

/** The state of a learner in one statement, with what was shown on some days. */
export async function readLearnerState(
  db: Database,
  learnerId: number,
  { since, before }: Days,
): Promise<LearnerState> {
  const [row] = await stateQuery(db, learnerId, since, before);
  return toLearnerState(row ?? { history: [], shown: [] });
}

export function toLearnerState({ history, shown }: StateRow): LearnerState {
  return {
    history: history.map(([courseId, kind, value, source]) => ({ courseId, kind, value, source })),
    shown: shown.map(([courseIds]) => courseIds),
  };
}
