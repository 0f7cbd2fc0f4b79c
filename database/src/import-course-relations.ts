import { sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';
import { logChangedCourses } from './import-changes.ts';
import type { CourseRelationRecord } from './import-courses.ts';
import type { CourseRelationKind, Schema } from './schema.ts';

/**
 * Makes the relations of these kinds of each given course (by external id) exactly those given, an empty list removing
 * all; other kinds stay. A course whose relations changed counts as updated now, so that whoever watches the catalogue
 * sees it. Unknown courses are ignored.
 * @returns how many courses changed.
 */
export async function replaceCourseRelations(
  db: Transaction<Schema>,
  relations: ReadonlyMap<string, readonly CourseRelationRecord[]>,
  options: { kinds: readonly CourseRelationKind[]; at: Date; importId?: number | null },
): Promise<number> {
  const { kinds, at, importId = null } = options;
  if (kinds.length === 0) return 0;
  const stored = await findRelations(db, [...relations.keys()], kinds);
  const changed = [...relations].filter(
    ([externalId, wanted]) => !isSame(wanted, stored.get(externalId) ?? []),
  );
  if (changed.length === 0) return 0;
  await logChangedCourses(
    db,
    importId,
    changed.map(([course]) => course),
  );
  const courses = changed.map(([course]) => ({ course }));
  const courseTable = () => recordset(db, 'r', { course: 'text' }, courses);
  await sql`delete from course_relations where kind in (${sql.join(kinds)}) and course_id in
    (select c.id from ${courseTable()} join courses c on c.external_id = r.course)`.execute(db);
  await insertRelations(db, changed);
  const { numAffectedRows } = await sql`update courses set updated_at = ${at.toISOString()}
    where external_id in (select r.course from ${courseTable()})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Adds relations to courses, by external id; one that is there stays once. */
export async function insertRelations(
  db: Transaction<Schema>,
  relations: readonly (readonly [string, readonly CourseRelationRecord[]])[],
): Promise<void> {
  const rows = relations.flatMap(([course, list]) =>
    list.map(({ kind, groupNo, relatedExternalId }) => ({
      course,
      kind,
      group_no: groupNo,
      related: relatedExternalId,
    })),
  );
  const columns = { course: 'text', kind: 'text', group_no: 'integer', related: 'text' } as const;
  await sql`insert into course_relations (course_id, kind, group_no, related_external_id)
    select c.id, r.kind, r.group_no, r.related
    from ${recordset(db, 'r', columns, rows)} join courses c on c.external_id = r.course where true
    on conflict do nothing`.execute(db);
}

async function findRelations(
  db: Database,
  externalIds: readonly string[],
  kinds: readonly CourseRelationKind[],
): Promise<Map<string, CourseRelationRecord[]>> {
  const rows = externalIds.map((course) => ({ course }));
  const { rows: found } = await sql<CourseRelationRecord & { course: string }>`
    select r.course, s.kind, s.group_no, s.related_external_id
    from ${recordset(db, 'r', { course: 'text' }, rows)} join courses c on c.external_id = r.course
    join course_relations s on s.course_id = c.id where s.kind in (${sql.join(kinds)})`.execute(db);
  return Map.groupBy(found, ({ course }) => course);
}

function isSame(a: readonly CourseRelationRecord[], b: readonly CourseRelationRecord[]): boolean {
  return listKeys(a) === listKeys(b);
}

function listKeys(relations: readonly CourseRelationRecord[]): string {
  const keys = relations.map(({ kind, groupNo, relatedExternalId }) =>
    [kind, groupNo, relatedExternalId].join('\n'),
  );
  return JSON.stringify([...new Set(keys)].toSorted());
}

/**
 * The prerequisites of the whole catalogue: course → groups, all needed, each by any one of its courses. Courses
 * without prerequisites are absent; a group may name a course that the catalogue does not hold.
 */
export async function listPrerequisites(db: Database): Promise<Map<string, string[][]>> {
  const rows = await db
    .selectFrom('courseRelations as relation')
    .innerJoin('courses', 'courses.id', 'relation.courseId')
    .select(['courses.externalId', 'relation.groupNo', 'relation.relatedExternalId'])
    .where('relation.kind', '=', 'prerequisite')
    .orderBy('courses.id')
    .orderBy('relation.groupNo')
    .orderBy('relation.relatedExternalId')
    .execute();
  const byCourse = Map.groupBy(rows, ({ externalId }) => externalId);
  return new Map([...byCourse].map(([course, list]) => [course, toGroups(list)]));
}

function toGroups(rows: readonly { groupNo: number; relatedExternalId: string }[]): string[][] {
  const groups = Map.groupBy(rows, ({ groupNo }) => groupNo);
  return [...groups.values()].map((group) => group.map(({ relatedExternalId }) => relatedExternalId));
}
