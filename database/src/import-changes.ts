import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './connect.ts';
import { columnTypes, dialectOf, recordset, toJson } from './dialect.ts';
import type { ChangedKind } from './imports-schema.ts';

/**
 * Writes down courses as they are, with their relations and runs, before an import changes them. Of a course that the import
 * changes again the first state counts. Without an import nothing is written down.
 */
export async function logChangedCourses(
  db: DatabaseTransaction,
  importId: number | null,
  externalIds: readonly string[],
): Promise<void> {
  if (importId === null || externalIds.length === 0) return;
  const courses = await db.selectFrom('courses').selectAll().where('externalId', 'in', externalIds).execute();
  const ids = courses.map(({ id }) => id);
  if (ids.length === 0) return;
  const relations = await db.selectFrom('courseRelations').selectAll().where('courseId', 'in', ids).execute();
  const relationsOf = Map.groupBy(relations, ({ courseId }) => courseId);
  const runs = await db
    .selectFrom('courseRuns')
    .selectAll()
    .where('courseId', 'in', ids)
    .orderBy('id')
    .execute();
  const runsOf = Map.groupBy(runs, ({ courseId }) => courseId);
  const found = courses.map(({ id, ...course }) => ({
    id,
    before: {
      ...course,
      relations: (relationsOf.get(id) ?? []).map(({ courseId: _, ...relation }) => relation),
      runs: (runsOf.get(id) ?? []).map(({ id: _, courseId: _course, ...run }) => run),
    },
  }));
  await logChanges(db, { importId, kind: 'course' }, found);
}

/** Writes down that an import made these courses. */
export async function logCreatedCourses(
  db: DatabaseTransaction,
  importId: number | null,
  externalIds: readonly string[],
): Promise<void> {
  if (importId === null || externalIds.length === 0) return;
  const courses = await db
    .selectFrom('courses')
    .select('id')
    .where('externalId', 'in', externalIds)
    .execute();
  const found = courses.map(({ id }) => ({ id, before: null }));
  await logChanges(db, { importId, kind: 'course' }, found);
}

/** Writes down learners as they are before an import changes them. */
export async function logChangedLearners(
  db: DatabaseTransaction,
  importId: number | null,
  externalIds: readonly string[],
): Promise<void> {
  if (importId === null || externalIds.length === 0) return;
  const learners = await db
    .selectFrom('learners')
    .select(['id', 'name', 'email', 'preferences', 'isStub', 'isDemo', 'updatedAt'])
    .where('externalId', 'in', externalIds)
    .execute();
  const found = learners.map(({ id, ...before }) => ({ id, before }));
  await logChanges(db, { importId, kind: 'learner' }, found);
}

/** Writes down that an import made these learners. */
export async function logCreatedLearners(
  db: DatabaseTransaction,
  importId: number | null,
  externalIds: readonly string[],
): Promise<void> {
  if (importId === null || externalIds.length === 0) return;
  const rows = externalIds.map((learner) => ({ learner }));
  await sql`insert into import_changes (import_id, object_kind, object_id, before)
    select ${importId}, 'learner', l.id, ${toJson(null)}
    from ${recordset(db, 'r', { learner: 'text' }, rows)} join learners l on l.external_id = r.learner
    where true on conflict do nothing`.execute(db);
}

/** Writes down states by internal id; null where the import made the object. */
export async function logChanges(
  db: DatabaseTransaction,
  { importId, kind }: { importId: number; kind: ChangedKind },
  found: readonly { id: number; before: Record<string, unknown> | null }[],
): Promise<void> {
  const rows = found.map(({ id, before }) => ({ object_id: id, before: toJson(before) }));
  const { json } = columnTypes(dialectOf(db));
  await sql`insert into import_changes (import_id, object_kind, object_id, before)
    select ${importId}, ${kind}, r.object_id, cast(r.before as ${json})
    from ${recordset(db, 'r', { object_id: 'integer', before: 'text' }, rows)} where true
    on conflict do nothing`.execute(db);
}

/** What an import found, in the order of internal ids, after one of them. */
export async function listImportChanges(
  db: Database,
  { importId, kind }: { importId: number; kind: ChangedKind },
  { after, limit }: { after: number; limit: number },
): Promise<{ id: number; before: Record<string, unknown> | null }[]> {
  return db
    .selectFrom('importChanges')
    .select(['objectId as id', 'before'])
    .where('importId', '=', importId)
    .where('objectKind', '=', kind)
    .where('objectId', '>', after)
    .orderBy('objectId')
    .limit(limit)
    .execute();
}

/** Forgets what an import found of these, once it is given back. */
export async function deleteImportChanges(
  db: Database,
  { importId, kind }: { importId: number; kind: ChangedKind },
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('importChanges')
    .where('importId', '=', importId)
    .where('objectKind', '=', kind)
    .where('objectId', 'in', ids)
    .execute();
}
