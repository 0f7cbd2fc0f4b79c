import type { LearnerRecord } from '@crs/database';
import type { FileReport } from './import-report.ts';
import type { ImportTarget, Sourced } from './import-target.ts';
import { inBatches } from './in-batches.ts';
import { rejectDuplicates } from './write-courses.ts';

const BATCH_ROWS = 1_000;

/** Writes the learners of one file. */
export async function writeLearners(
  target: ImportTarget,
  report: FileReport,
  { entries, idColumn }: { entries: AsyncIterable<Sourced<LearnerRecord>>; idColumn: string },
): Promise<void> {
  const distinct = rejectDuplicates(entries, {
    report,
    column: idColumn,
    rowOf: new Map(),
    idOf: ({ externalId }) => externalId,
  });
  for await (const batch of inBatches(distinct, BATCH_ROWS)) {
    const written = await target.writeLearners(batch.map(({ record }) => record));
    report.count(written, batch, ({ externalId, name }) => (name ? `${externalId} ${name}` : externalId));
  }
}
