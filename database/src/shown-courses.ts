import { type RawBuilder, sql } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';

/** The courses at the top of the last list that a learner was served on a day, by the customer's ids. */
export interface ShownCourses {
  learnerId: number;
  /** `YYYY-MM-DD`. */
  day: string;
  courseIds: string[];
}

const columns = { learner_id: 'integer', day: 'date', course_ids: 'json' } as const;

/**
 * The statement that replaces what was shown to each learner on a day, each pair at most once. Learners that are gone are
 * passed over.
 */
export function upsertShownCourses(db: Database, shown: readonly ShownCourses[]): RawBuilder<unknown> {
  const rows = shown.map(({ learnerId, day, courseIds }) => ({
    learner_id: learnerId,
    day,
    course_ids: courseIds,
  }));
  return sql`insert into shown_courses (learner_id, day, course_ids)
    select l.id, r.day, r.course_ids
    from ${recordset(db, 'r', columns, rows)} join learners l on l.id = r.learner_id where true
    on conflict (learner_id, day) do update set course_ids = excluded.course_ids
      where shown_courses.course_ids <> excluded.course_ids`;
}

/** What was shown to a learner, latest day first. */
export function listShownCourses(
  db: Database,
  learnerId: number,
): Promise<Omit<ShownCourses, 'learnerId'>[]> {
  return db
    .selectFrom('shownCourses')
    .select(['day', 'courseIds'])
    .where('learnerId', '=', learnerId)
    .orderBy('day', 'desc')
    .execute();
}

/** Forgets what was shown before a day. @returns how many rows. */
export async function deleteShownCoursesBefore(db: Database, day: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('shownCourses').where('day', '<', day).executeTakeFirst();
  return Number(numDeletedRows);
}
