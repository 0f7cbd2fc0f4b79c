import type { InteractionRecord } from '@crs/database';
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
  for await (const batch of inBatches(entries, BATCH_ROWS)) {
    const written = await target.writeInteractions(batch.map(({ record }) => record));
    report.import.countStubs(written.newCourses, written.newLearners);
    report.count(written, batch, ({ learner, kind, course }) => `${learner} ${kind} ${course}`);
  }
}
