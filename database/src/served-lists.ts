import type { Database } from './connect.ts';
import { insertRecommendations, type ServedRecommendation } from './recommendations.ts';
import { type ShownCourses, upsertShownCourses } from './shown-courses.ts';
import { fileOf } from './sqlite-files.ts';

/**
 * Writes down lists that were served and what each learner was shown on a day, each pair at most once, in one
 * transaction; on a SQLite file from a thread of its own.
 */
export async function writeServedLists(
  db: Database,
  lists: readonly (ServedRecommendation & { learnerId: number })[],
  shown: readonly ShownCourses[],
): Promise<void> {
  const statements = [insertRecommendations(db, lists), upsertShownCourses(db, shown)];
  const written = fileOf(db)?.writeApart(statements.map((statement) => statement.compile(db)));
  if (written) return written;
  await db.transaction().execute(async (transaction) => {
    for (const statement of statements) await statement.execute(transaction);
  });
}
