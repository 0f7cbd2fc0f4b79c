import type { CourseEdit } from '@crs/contracts';
import {
  type Database,
  type DatabaseTransaction,
  insertAuditEntry,
  listPrerequisites,
  lockStoredCourse,
  replaceCourseRelations,
  replaceCourseRuns,
  type StoredCourse,
  upsertCourses,
} from '@crs/database';
import { toCourseRun } from '../catalogue/course-runs.ts';
import { findPrerequisiteCycles } from '../imports/find-prerequisite-cycles.ts';
import { ApiError, invalidField } from '../problems/api-error.ts';
import { changedMeanwhile, readExpectedMoment } from '../problems/entity-tag.ts';
import { toEdit } from './describe-managed-course.ts';
import { toCourseEntry } from './to-course-entry.ts';

export interface CourseChange {
  edit: CourseEdit;
  ifMatch: string | undefined;
  /** The course must not be there yet. */
  isNew: boolean;
  at: Date;
  /** As in the audit log. */
  actor: string;
  requestId: string;
  address: string;
}

/**
 * Writes a course whole, with what it says of others, and what it was before into the audit log.
 * @throws ApiError 400 where a field makes no sense, 412 where the course is not in the state that the edit starts from.
 */
export function saveCourse(db: Database, id: string, change: CourseChange): Promise<StoredCourse> {
  return db.transaction().execute(async (transaction) => {
    const before = await lockStoredCourse(transaction, id);
    refuseOtherState(before, change);
    await refuseCycle(transaction, id, change.edit);
    // Two edits in one millisecond must still differ.
    const at = new Date(Math.max(change.at.getTime(), (before?.course.updatedAt.getTime() ?? 0) + 1));
    const { course, relations } = toCourseEntry(id, change.edit, before?.course);
    await upsertCourses(transaction, [course], { at });
    const kinds = ['prerequisite', 'equivalent', 'antirequisite'] as const;
    await replaceCourseRelations(transaction, new Map([[id, relations]]), { kinds, at });
    await replaceCourseRuns(transaction, new Map([[id, change.edit.runs]]), { at });
    await writeDown(transaction, id, { before, change });
    return (await lockStoredCourse(transaction, id)) as StoredCourse;
  });
}

/** What a course was is in the log, so that it can be put back; an edit that changes nothing is none. */
async function writeDown(
  transaction: DatabaseTransaction,
  id: string,
  { before, change }: { before: StoredCourse | undefined; change: CourseChange },
): Promise<void> {
  const changes =
    before && listChanges(toEdit(before), { ...change.edit, runs: change.edit.runs.map(toCourseRun) });
  if (changes && Object.keys(changes).length === 0 && !before.course.isStub) return;
  await insertAuditEntry(transaction, {
    occurredAt: change.at,
    actor: change.actor,
    action: before ? 'course.changed' : 'course.created',
    objectKind: 'course',
    objectId: id,
    details: changes ? { before: changes } : {},
    requestId: change.requestId,
    address: change.address,
  });
}

function refuseOtherState(stored: StoredCourse | undefined, { ifMatch, isNew }: CourseChange): void {
  if (isNew && stored)
    throw new ApiError(
      412,
      'precondition_failed',
      'there is a course of this id already; open it to change it',
    );
  if (stored) readExpectedMoment(ifMatch, stored.course);
  else if (ifMatch !== undefined) throw changedMeanwhile();
}

/** Prerequisites in a circle would let nobody in. */
async function refuseCycle(
  db: DatabaseTransaction,
  id: string,
  { prerequisites }: CourseEdit,
): Promise<void> {
  if (prerequisites.length === 0) return;
  const groups = new Map<string, string[][]>([[id, prerequisites]]);
  for (const [course, own] of await listPrerequisites(db)) if (course !== id) groups.set(course, own);
  const cycle = findPrerequisiteCycles(groups).find((courses) => courses.includes(id));
  if (cycle) throw invalidField('/prerequisites', `make a circle: ${[...cycle, cycle[0]].join(' needs ')}`);
}

/** The fields that change, as they were. */
function listChanges(before: CourseEdit, after: CourseEdit): Partial<CourseEdit> {
  const fields = Object.entries(before) as [keyof CourseEdit, unknown][];
  return Object.fromEntries(
    fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(after[field])),
  );
}
