import { type ChangedObject, countByObject, keep, type KeptReason } from './changed-object.ts';
import type { DatabaseTransaction } from './connect.ts';
import { type CourseRunRecord, writeRuns } from './course-runs.ts';
import { rowLock } from './dialect.ts';
import { insertRelations } from './import-course-relations.ts';
import { type CourseRelationRecord, restoreCourseColumns } from './import-courses.ts';
import type { ImportRowError } from './import-rows.ts';
import type { UndoneImport } from './undo-import.ts';

type CourseBefore = Record<string, unknown> & {
  externalId: string;
  relations: CourseRelationRecord[];
  runs: CourseRunRecord[];
};

/** Takes back courses of an import with their relations and runs, as far as nobody changed them since. @returns those that stay, and why. */
export async function undoCourses(
  db: DatabaseTransaction,
  { appliedAt }: UndoneImport,
  changes: readonly ChangedObject[],
): Promise<ImportRowError[]> {
  const ids = changes.map(({ id }) => id);
  const query = db.selectFrom('courses').select(['id', 'externalId', 'updatedAt']).where('id', 'in', ids);
  const found = await query.orderBy('id').modifyEnd(rowLock(db)).execute();
  const current = new Map(found.map((course) => [course.id, course]));
  // What keeps a course in the database, beside what the import itself brought.
  const events = await countByObject(db, { table: 'interactions', column: 'courseId' }, ids);
  const reactions = await countByObject(db, { table: 'recommendationOutcomes', column: 'courseId' }, ids);
  const kept: ImportRowError[] = [];
  const removed: number[] = [];
  const restored: { id: number; before: CourseBefore }[] = [];
  for (const { id, before } of changes) {
    const course = current.get(id);
    if (!course) continue;
    const stay = (why: KeptReason) => kept.push(keep('courses', course.externalId, why));
    const uses = { events: events.get(id) ?? 0, reactions: reactions.get(id) ?? 0 };
    if (course.updatedAt.getTime() !== appliedAt.getTime()) stay({ code: 'changed_since', values: {} });
    else if (before) restored.push({ id, before: before as CourseBefore });
    else if (uses.events + uses.reactions > 0) stay({ code: 'in_use', values: uses });
    else removed.push(id);
  }
  if (removed.length > 0) await db.deleteFrom('courses').where('id', 'in', removed).execute();
  await restoreCourses(db, restored);
  return kept;
}

async function restoreCourses(
  db: DatabaseTransaction,
  courses: readonly { id: number; before: CourseBefore }[],
): Promise<void> {
  if (courses.length === 0) return;
  await restoreCourseColumns(
    db,
    courses.map(({ before }) => before),
  );
  const ids = courses.map(({ id }) => id);
  await db.deleteFrom('courseRelations').where('courseId', 'in', ids).execute();
  await insertRelations(
    db,
    courses.map(({ before }) => [before.externalId, before.relations] as const),
  );
  await writeRuns(
    db,
    courses.map(({ before }) => [before.externalId, before.runs] as const),
  );
}
