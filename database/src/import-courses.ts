import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';
import { logChangedCourses, logCreatedCourses } from './import-changes.ts';
import type { CourseRelationKind, CourseStatus, Level, Schema } from './schema.ts';
import type { WriteCounts } from './write-counts.ts';

/** One course as a source describes it; `prerequisiteText` is in CRS syntax, `A&(B|C)`. */
export interface CourseRecord {
  externalId: string;
  title: string;
  description: string;
  provider: string | null;
  subjects: readonly string[];
  skills: readonly string[];
  level: Level | null;
  language: string | null;
  credits: number | null;
  workloadHours: number | null;
  duration: string | null;
  url: string | null;
  status: CourseStatus;
  prerequisiteText: string | null;
  attributes: Readonly<Record<string, string>>;
  isDemo: boolean;
}

/** One relation of one course: all groups of a kind are needed, of a group any one course. */
export interface CourseRelationRecord {
  kind: CourseRelationKind;
  groupNo: number;
  relatedExternalId: string;
}

const courseColumns = {
  external_id: 'text', title: 'text', description: 'text', provider: 'text', subjects: 'json', skills: 'json',
  level: 'text', language: 'text', credits: 'number', workload_hours: 'number', duration: 'text', url: 'text',
  status: 'text', prerequisite_text: 'text', attributes: 'json', content_hash: 'text', is_stub: 'boolean',
  is_demo: 'boolean', created_at: 'timestamp', updated_at: 'timestamp',
} as const; // biome-ignore format: a table

const keptColumns = new Set(['external_id', 'created_at']);
const allNames = sql.raw(Object.keys(courseColumns).join(', '));
const changes = sql.raw(
  Object.keys(courseColumns)
    .filter((name) => !keptColumns.has(name))
    .map((name) => `${name} = r.${name}`)
    .join(', '),
);

/** What would come, or came, of each record of a batch. */
export type WriteOutcome = 'created' | 'updated' | 'unchanged';

/**
 * What `upsertCourses` would make of a batch. `known` are contents of courses, by `externalId`, that are to be taken for
 * stored; those of this batch are added.
 */
export async function compareCourses(
  db: Database,
  courses: readonly CourseRecord[],
  known: Map<string, string> = new Map(),
): Promise<WriteOutcome[]> {
  const rows = courses.map(({ externalId }) => ({ course: externalId }));
  const { rows: stored } = await sql<{ externalId: string; contentHash: string }>`
    select c.external_id, c.content_hash from ${recordset(db, 'r', { course: 'text' }, rows)}
    join courses c on c.external_id = r.course`.execute(db);
  const hashes = new Map(stored.map(({ externalId, contentHash }) => [externalId, contentHash]));
  return courses.map((course) => {
    const before = known.get(course.externalId) ?? hashes.get(course.externalId);
    const after = hashContent(course);
    known.set(course.externalId, after);
    return before === undefined ? 'created' : before === after ? 'unchanged' : 'updated';
  });
}

/**
 * Writes a batch of courses, found again by `externalId`, which must not repeat within the batch. A course whose
 * content is what is stored already stays untouched; a stub becomes a full course and counts as updated.
 * Relations are a matter of `replaceCourseRelations`. What changes is written down for the undo of the import.
 */
export async function upsertCourses(
  db: Transaction<Schema>,
  courses: readonly CourseRecord[],
  { at, importId = null }: { at: Date; importId?: number | null },
): Promise<WriteCounts> {
  if (courses.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const outcomes = await compareCourses(db, courses);
  const rowsOf = (wanted: WriteOutcome) =>
    courses.filter((_course, place) => outcomes[place] === wanted).map((course) => toRow(course, at));
  const [created, updated] = [rowsOf('created'), rowsOf('updated')];
  const idsOf = (rows: typeof created) => rows.map(({ external_id: id }) => id);
  await logChangedCourses(db, importId, idsOf(updated));
  await sql`insert into courses (${allNames})
    select ${sql.raw(selectedFrom('r'))} from ${recordset(db, 'r', courseColumns, created)}
    where true order by r.row_no on conflict do nothing`.execute(db);
  await updateCourses(db, updated);
  await logCreatedCourses(db, importId, idsOf(created));
  return {
    created: created.length,
    updated: updated.length,
    unchanged: courses.length - created.length - updated.length,
  };
}

async function updateCourses(
  db: Transaction<Schema>,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await sql`update courses set ${changes} from ${recordset(db, 'r', courseColumns, rows)}
    where courses.external_id = r.external_id`.execute(db);
}

/** Gives courses back the columns that they had, by `externalId`, as `logChangedCourses` wrote them down. */
export async function restoreCourseColumns(
  db: Transaction<Schema>,
  courses: readonly Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(courseColumns);
  const toColumns = (course: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, course[toCamelCase(name)] ?? null]));
  await updateCourses(db, courses.map(toColumns));
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function selectedFrom(alias: string): string {
  return Object.keys(courseColumns)
    .map((name) => `${alias}.${name}`)
    .join(', ');
}

function toRow(course: CourseRecord, at: Date) {
  return {
    external_id: course.externalId,
    title: course.title,
    description: course.description,
    provider: course.provider,
    subjects: course.subjects,
    skills: course.skills,
    level: course.level,
    language: course.language,
    credits: course.credits,
    workload_hours: course.workloadHours,
    duration: course.duration,
    url: course.url,
    status: course.status,
    prerequisite_text: course.prerequisiteText,
    attributes: course.attributes,
    content_hash: hashContent(course),
    is_stub: false,
    is_demo: course.isDemo,
    created_at: at,
    updated_at: at,
  };
}

function hashContent(course: CourseRecord): string {
  const { attributes, ...fields } = course;
  const content = [
    ...Object.keys(fields)
      .toSorted()
      .map((name) => fields[name as keyof typeof fields]),
    Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Those of the courses that the database lacks. */
export async function findMissingCourses(db: Database, externalIds: readonly string[]): Promise<string[]> {
  const rows = externalIds.map((course) => ({ course }));
  const { rows: missing } = await sql<{ course: string }>`select r.course
    from ${recordset(db, 'r', { course: 'text' }, rows)} left join courses c on c.external_id = r.course
    where c.id is null order by r.row_no`.execute(db);
  return missing.map(({ course }) => course);
}

/**
 * Creates those of the courses that the database lacks as stubs: the id is the title, all else is empty, and a later
 * import of the course fills it in.
 * @returns the ids of the new stubs.
 */
export async function insertMissingCourses(
  db: Transaction<Schema>,
  externalIds: readonly string[],
  options: { isDemo: boolean; at: Date; importId?: number | null },
): Promise<string[]> {
  if (externalIds.length === 0) return [];
  const at = options.at.toISOString();
  const rows = externalIds.map((course) => ({ course }));
  const { rows: created } = await sql<{ externalId: string }>`insert into courses
      (external_id, title, description, subjects, skills, status, attributes, content_hash, is_stub, is_demo,
       created_at, updated_at)
    select r.course, r.course, '', '[]', '[]', 'active', '{}', '', ${true}, ${options.isDemo}, ${at}, ${at}
    from ${recordset(db, 'r', { course: 'text' }, rows)} where true order by r.row_no
    on conflict do nothing returning external_id`.execute(db);
  const ids = created.map(({ externalId }) => externalId);
  await logCreatedCourses(db, options.importId ?? null, ids);
  return ids;
}
