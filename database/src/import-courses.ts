import { createHash } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { recordset } from './dialect.ts';
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

/**
 * Writes a batch of courses, found again by `externalId`, which must not repeat within the batch. A course whose
 * content is what is stored already stays untouched; a stub becomes a full course and counts as updated.
 * Relations are a matter of `replaceCourseRelations`.
 */
export async function upsertCourses(
  db: Transaction<Schema>,
  courses: readonly CourseRecord[],
  at: Date,
): Promise<WriteCounts> {
  if (courses.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const rows = courses.map((course) => toRow(course, at));
  const table = () => recordset(db, 'r', courseColumns, rows);
  const created = await countChanges(
    db,
    sql`insert into courses (${allNames})
      select ${sql.raw(selectedFrom('r'))} from ${table()} where true order by r.row_no
      on conflict do nothing`,
  );
  const updated = await countChanges(
    db,
    sql`update courses set ${changes} from ${table()}
      where courses.external_id = r.external_id and courses.content_hash <> r.content_hash`,
  );
  return { created, updated, unchanged: courses.length - created - updated };
}

function selectedFrom(alias: string): string {
  return Object.keys(courseColumns)
    .map((name) => `${alias}.${name}`)
    .join(', ');
}

async function countChanges(db: Transaction<Schema>, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(db)).numAffectedRows ?? 0);
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

/**
 * Creates those of the courses that the database lacks as stubs: the id is the title, all else is empty, and a later
 * import of the course fills it in.
 * @returns the ids of the new stubs.
 */
export async function insertMissingCourses(
  db: Transaction<Schema>,
  externalIds: readonly string[],
  options: { isDemo: boolean; at: Date },
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
  return created.map(({ externalId }) => externalId);
}
