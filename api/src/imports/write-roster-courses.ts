import type { RosterCourse } from '@crs/database';
import type { FileReport } from './import-report.ts';
import type { ImportTarget, Sourced } from './import-target.ts';
import { inBatches } from './in-batches.ts';
import { rejectDuplicates } from './write-courses.ts';

const BATCH_ROWS = 250;

/** Writes the courses of a student information system: what it cannot say of a course, others may have added; it stays. */
export async function writeRosterCourses(
  target: ImportTarget,
  report: FileReport,
  { entries, idColumn }: { entries: AsyncIterable<Sourced<RosterCourse>>; idColumn: string },
): Promise<void> {
  const distinct = rejectDuplicates(entries, {
    report,
    column: idColumn,
    rowOf: new Map(),
    idOf: ({ externalId }) => externalId,
  });
  for await (const batch of inBatches(distinct, BATCH_ROWS)) {
    const courses = await target.completeCourses(batch.map(({ record }) => record));
    const written = await target.writeCourses(courses);
    report.count(written, batch, ({ externalId, title }) => `${externalId} ${title}`);
  }
}
