import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { CourseRelationKind, CourseRow } from './schema.ts';

const catalogueColumns = [
  'id',
  'externalId',
  'title',
  'description',
  'provider',
  'subjects',
  'skills',
  'level',
  'language',
  'credits',
  'workloadHours',
  'duration',
  'url',
  'status',
  'isStub',
  'isDemo',
  'createdAt',
] as const;

/** A course as the catalogue shows it. */
export type CatalogueCourse = Pick<CourseRow, (typeof catalogueColumns)[number]>;

/** Every course, retired ones and stubs too, newest first. Empty for an empty catalogue. */
export function listCatalogueCourses(db: Database): Promise<CatalogueCourse[]> {
  return db
    .selectFrom('courses')
    .select(catalogueColumns)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** One alternative of one group of a relation, by the internal id of its course. */
export interface CourseRelation {
  courseId: number;
  kind: CourseRelationKind;
  groupNo: number;
  relatedExternalId: string;
}

/** Every relation between courses, ordered by course, kind, group and related course. */
export function listCourseRelations(db: Database): Promise<CourseRelation[]> {
  return db
    .selectFrom('courseRelations')
    .selectAll()
    .orderBy('courseId')
    .orderBy('kind')
    .orderBy('groupNo')
    .orderBy('relatedExternalId')
    .execute();
}

/** A text that changes whenever a course is added, changed or removed, or a relation is added or removed. */
export async function getCatalogueStamp(db: Database): Promise<string> {
  const { courseCount, changedAt } = await db
    .selectFrom('courses')
    .select((eb) => [eb.fn.countAll<number>().as('courseCount'), eb.fn.max('updatedAt').as('changedAt')])
    .executeTakeFirstOrThrow();
  const { relationCount } = await db
    .selectFrom('courseRelations')
    .select((eb) => eb.fn.countAll<number>().as('relationCount'))
    .executeTakeFirstOrThrow();
  // All that an import writes has one moment, and an undo gives old moments back.
  const { importedAt } = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.max('finishedAt').as('importedAt'))
    .executeTakeFirstOrThrow();
  const moments = [changedAt, importedAt].map((moment) => moment?.toISOString() ?? '');
  return [courseCount, relationCount, ...moments].join('/');
}

/** Internal ids by the customer's ids; ids that no course has are absent. Takes up to 30,000 ids. */
export async function findCourseIds(
  db: Database,
  externalIds: readonly string[],
): Promise<Map<string, number>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('courses')
    .select(['id', 'externalId'])
    .where('externalId', 'in', externalIds)
    .execute();
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}

/** Answers if the database does; for readiness checks. */
export async function pingDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}

/** Titles by the customer's ids; ids that no course has are absent. Takes up to 30,000 ids. */
export async function findCourseTitles(
  db: Database,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('courses')
    .select(['externalId', 'title'])
    .where('externalId', 'in', externalIds)
    .execute();
  return new Map(rows.map(({ externalId, title }) => [externalId, title]));
}
