import type { Database, DatabaseTransaction } from './connect.ts';
import { type CourseRunRecord, findCourseRuns } from './course-runs.ts';
import { rowLock } from './dialect.ts';
import type { CourseRelationRecord } from './import-courses.ts';
import type { CourseRow } from './schema.ts';

/** A course with what it says of others, and when it is given. */
export interface StoredCourse {
  course: CourseRow;
  /** By kind, group and id. */
  relations: CourseRelationRecord[];
  runs: CourseRunRecord[];
}

/** The course of this id, offered or not. */
export async function findStoredCourse(db: Database, externalId: string): Promise<StoredCourse | undefined> {
  const course = await db
    .selectFrom('courses')
    .selectAll()
    .where('externalId', '=', externalId)
    .executeTakeFirst();
  if (!course) return undefined;
  const runs = (await findCourseRuns(db, [externalId])).get(externalId) ?? [];
  return { course, relations: await listRelations(db, course.id), runs };
}

/** The same, held until the end of the transaction. */
export async function lockStoredCourse(
  db: DatabaseTransaction,
  externalId: string,
): Promise<StoredCourse | undefined> {
  const query = db.selectFrom('courses').select('id').where('externalId', '=', externalId);
  await query.modifyEnd(rowLock(db)).execute();
  return findStoredCourse(db, externalId);
}

function listRelations(db: Database, courseId: number): Promise<CourseRelationRecord[]> {
  return db
    .selectFrom('courseRelations')
    .select(['kind', 'groupNo', 'relatedExternalId'])
    .where('courseId', '=', courseId)
    .orderBy('kind')
    .orderBy('groupNo')
    .orderBy('relatedExternalId')
    .execute();
}

/** How many learners enrolled in a course, completed it or dropped it. */
export async function countCourseLearners(db: Database, courseId: number): Promise<number> {
  const { learners } = await db
    .selectFrom('interactions')
    .select((eb) => eb.fn.count<number>('learnerId').distinct().as('learners'))
    .where('courseId', '=', courseId)
    .where('kind', 'in', ['enrol', 'complete', 'drop'])
    .executeTakeFirstOrThrow();
  return learners;
}
