import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './connect.ts';
import { recordset } from './dialect.ts';
import { logChangedCourses } from './import-changes.ts';
import type { WriteOutcome } from './import-courses.ts';

/** One time that a course is given. Days are ISO 8601, `2027-01-12`, the last one included; null where nobody said. */
export interface CourseRunRecord {
  term: string | null;
  startsOn: string | null;
  endsOn: string | null;
  seats: number | null;
  mode: string | null;
}

const runColumns = ['term', 'startsOn', 'endsOn', 'seats', 'mode'] as const;

/** The runs of courses, by external id and in their order; none for a course without any, unknown courses are absent. */
export async function findCourseRuns(
  db: Database,
  externalIds: readonly string[],
): Promise<Map<string, CourseRunRecord[]>> {
  const rows = externalIds.map((course) => ({ course }));
  const { rows: found } = await sql<CourseRunRecord & { course: string; runId: number | null }>`
    select c.external_id as course, s.id as run_id, s.term, s.starts_on, s.ends_on, s.seats, s.mode
    from ${recordset(db, 'r', { course: 'text' }, rows)} join courses c on c.external_id = r.course
    left join course_runs s on s.course_id = c.id order by s.id`.execute(db);
  const runs = new Map<string, CourseRunRecord[]>();
  for (const { course, runId, ...run } of found) {
    const known = runs.get(course) ?? [];
    runs.set(course, runId === null ? known : [...known, run]);
  }
  return runs;
}

/** A run of a course by its internal id. */
export type CourseRun = CourseRunRecord & { courseId: number };

/** Every run, ordered by course and then as its source has them. */
export function listCourseRuns(db: Database): Promise<CourseRun[]> {
  const query = db.selectFrom('courseRuns').select(['courseId', ...runColumns]);
  return query.orderBy('courseId').orderBy('id').execute();
}

/** What becomes of each wanted run of a course: one of the same term counts as changed and not as another one. */
export function compareRuns(
  wanted: readonly CourseRunRecord[],
  stored: readonly CourseRunRecord[],
): WriteOutcome[] {
  const keys = new Set(stored.map(keyOf));
  const terms = new Set(stored.map(({ term }) => term));
  return wanted.map((run) =>
    keys.has(keyOf(run)) ? 'unchanged' : terms.has(run.term) ? 'updated' : 'created',
  );
}

/**
 * Makes the runs of each course (by external id) exactly those given, an empty list removing all. A course whose runs
 * changed counts as updated now; it is written down for the undo of the import.
 * @returns what became of each run of each course; unknown courses are absent.
 */
export async function replaceCourseRuns(
  db: DatabaseTransaction,
  runs: ReadonlyMap<string, readonly CourseRunRecord[]>,
  { at, importId = null }: { at: Date; importId?: number | null },
): Promise<Map<string, WriteOutcome[]>> {
  const stored = await findCourseRuns(db, [...runs.keys()]);
  const known = [...runs].filter(([course]) => stored.has(course));
  const changed = known.filter(([course, wanted]) => !isSame(wanted, stored.get(course) ?? []));
  const ids = changed.map(([course]) => course);
  if (ids.length > 0) {
    await logChangedCourses(db, importId, ids);
    await writeRuns(db, changed);
    await db.updateTable('courses').set({ updatedAt: at }).where('externalId', 'in', ids).execute();
  }
  return new Map(known.map(([course, wanted]) => [course, compareRuns(wanted, stored.get(course) ?? [])]));
}

/** Writes the runs of courses (by external id) in the place of those that are there. */
export async function writeRuns(
  db: DatabaseTransaction,
  runs: readonly (readonly [string, readonly CourseRunRecord[]])[],
): Promise<void> {
  const courses = runs.map(([course]) => ({ course }));
  await sql`delete from course_runs where course_id in (select c.id
    from ${recordset(db, 'r', { course: 'text' }, courses)} join courses c on c.external_id = r.course)`.execute(
    db,
  );
  const rows = runs.flatMap(([course, list]) =>
    list.map((run, place) => ({
      course,
      external_id: `${course}/${place + 1}`,
      term: run.term,
      starts_on: run.startsOn,
      ends_on: run.endsOn,
      seats: run.seats,
      mode: run.mode,
    })),
  );
  const columns = {
    course: 'text', external_id: 'text', term: 'text', starts_on: 'date', ends_on: 'date', seats: 'integer',
    mode: 'text',
  } as const; // biome-ignore format: a table
  await sql`insert into course_runs (course_id, external_id, term, starts_on, ends_on, seats, mode)
    select c.id, r.external_id, r.term, r.starts_on, r.ends_on, r.seats, r.mode
    from ${recordset(db, 'r', columns, rows)} join courses c on c.external_id = r.course
    where true order by r.row_no`.execute(db);
}

function isSame(a: readonly CourseRunRecord[], b: readonly CourseRunRecord[]): boolean {
  const listKeys = (runs: readonly CourseRunRecord[]) => JSON.stringify(runs.map(keyOf).toSorted());
  return listKeys(a) === listKeys(b);
}

function keyOf(run: CourseRunRecord): string {
  return JSON.stringify(runColumns.map((column) => run[column]));
}
