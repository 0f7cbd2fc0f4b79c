import { sql } from 'kysely';
import { jsonRows, jsonValue } from './dialect.ts';
import type { Database } from './connect.ts';
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

interface StateRow {
  history: [
    OrderedInteraction['courseId'],
    OrderedInteraction['kind'],
    number | null,
    OrderedInteraction['source'],
  ][];
  shown: [string[]][];
}

const stateQuery = prepareQuery((db, learnerId: number, since: string, before: string) => {
  const event = sql`courses.external_id, interactions.kind, interactions.value, interactions.source`;
  const time = sql`interactions.occurred_at is not null, interactions.occurred_at, interactions.id`;
  return sql<StateRow>`select
    (select ${jsonRows(db, event, time)} from interactions join courses on courses.id = interactions.course_id
      where interactions.learner_id = ${learnerId}) as history,
    (select ${jsonRows(db, jsonValue(db, 'course_ids'), sql`day`)} from shown_courses
      where learner_id = ${learnerId} and day >= ${since} and day < ${before}) as shown`;
});

/** The state of a learner in one statement, with what was shown from the day `since` to the day before `before`. */
export async function readLearnerState(
  db: Database,
  learnerId: number,
  { since, before }: { since: string; before: string },
): Promise<LearnerState> {
  const [row] = await stateQuery(db, learnerId, since, before);
  const { history = [], shown = [] } = row ?? {};
  return {
    history: history.map(([courseId, kind, value, source]) => ({ courseId, kind, value, source })),
    shown: shown.map(([courseIds]) => courseIds),
  };
}
