import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { dialectOf } from './dialect.ts';
import { insertRecommendations, type ServedRecommendation } from './recommendations.ts';
import { type ShownCourses, upsertShownCourses } from './shown-courses.ts';
import { fileOf } from './sqlite-files.ts';
import { nameStatement } from './statement-names.ts';

/**
 * Writes down lists that were served and what each learner was shown on a day, each pair at most once, in one
 * transaction: on PostgreSQL one statement, on a SQLite file from a thread of its own.
 */
export async function writeServedLists(
  db: Database,
  lists: readonly (ServedRecommendation & { learnerId: number })[],
  shown: readonly ShownCourses[],
): Promise<void> {
  const [served, seen] = [insertRecommendations(db, lists), upsertShownCourses(db, shown)];
  if (dialectOf(db) === 'postgres') {
    const both = sql`with served as (${served}) ${seen}`.compile(db);
    nameStatement(both.sql);
    await db.executeQuery(both);
    return;
  }
  const written = fileOf(db)?.writeApart([served.compile(db), seen.compile(db)]);
  if (written) return written;
  await db.transaction().execute(async (transaction) => {
    await served.execute(transaction);
    await seen.execute(transaction);
  });
}
