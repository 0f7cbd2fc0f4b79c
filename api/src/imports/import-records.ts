import type { Database, InteractionRecord, LearnerRecord } from '@crs/database';
import type { CourseEntry } from './course-entry.ts';
import { ImportReport } from './import-report.ts';
import type { Sourced } from './import-target.ts';
import { createWriteTarget } from './write-target.ts';
import { writeCourses } from './write-courses.ts';
import { writeInteractions } from './write-interactions.ts';
import type { RunEntry } from './read-crs-runs.ts';
import { writeLearners } from './write-learners.ts';
import { writeRuns } from './write-runs.ts';

/**
 * Writes records that a program made instead of a file, by the same rules as an import and in one transaction.
 * @returns the counts of each kind and what was wrong.
 */
export async function importRecords(
  db: Database,
  records: {
    courses: CourseEntry[];
    runs: RunEntry[];
    learners: LearnerRecord[];
    interactions: InteractionRecord[];
  },
  options: { isDemo: boolean; at: Date },
): Promise<ImportReport> {
  const report = new ImportReport();
  const { courses, runs, learners, interactions } = records;
  await db.transaction().execute(async (transaction) => {
    const target = createWriteTarget({
      transact: (effect) => effect(transaction),
      importId: null,
      ...options,
    });
    const entries = numbered(courses);
    const idColumn = 'course_id';
    const relationKinds = ['prerequisite'] as const;
    await writeCourses(target, report.beginFile('courses', 'records'), { entries, idColumn, relationKinds });
    await writeLearners(target, report.beginFile('learners', 'records'), {
      entries: numbered(learners),
      idColumn: 'learner_id',
    });
    await writeInteractions(target, report.beginFile('interactions', 'records'), numbered(interactions));
    await writeRuns(target, report.beginFile('runs', 'records'), numbered(runs));
  });
  return report;
}

async function* numbered<T>(records: readonly T[]): AsyncGenerator<Sourced<T>> {
  for (const [place, record] of records.entries()) yield { rowNo: place + 1, record };
}
