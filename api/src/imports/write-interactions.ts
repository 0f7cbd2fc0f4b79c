import {
  type InteractionRecord,
  insertMissingCourses,
  insertMissingLearners,
  upsertInteractions,
} from '@crs/database';
import type { FileReport } from './import-report.ts';
import type { ImportTarget, Sourced } from './import-target.ts';
import { inBatches } from './in-batches.ts';

const BATCH_ROWS = 1_000;

/** Writes the interactions of one file; courses and learners that nobody has told of yet become stubs. */
export async function writeInteractions(
  target: ImportTarget,
  report: FileReport,
  entries: AsyncIterable<Sourced<InteractionRecord>>,
): Promise<void> {
  const { db, importId, at, isDemo } = target;
  const source = isDemo ? 'demo' : 'import';
  const knownCourses = new Set<string>();
  for await (const batch of inBatches(entries, BATCH_ROWS)) {
    const interactions = batch.map(({ record }) => record);
    const courses = [...new Set(interactions.map(({ course }) => course))].filter(
      (id) => !knownCourses.has(id),
    );
    const learners = [...new Set(interactions.map(({ learner }) => learner))];
    const newCourses = await insertMissingCourses(db, courses, { isDemo, at });
    const newLearners = await insertMissingLearners(db, learners, { isDemo, at });
    report.import.countStubs(newCourses, newLearners);
    for (const course of courses) knownCourses.add(course);
    report.count(await upsertInteractions(db, interactions, { source, importId, at }));
  }
}
