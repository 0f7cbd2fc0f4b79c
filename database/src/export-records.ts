import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { CourseRunRecord } from './course-runs.ts';
import { jsonRows } from './dialect.ts';
import type { CourseRelationKind, CourseRow, InteractionKind, LearnerRow } from './schema.ts';

const CHUNK_ROWS = 2_000;

/** A course with its relations of each kind, as groups of the customer's ids. */
export interface ExportedCourse extends CourseRow {
  relations: Partial<Record<CourseRelationKind, string[][]>>;
}

/** Every course but the stubs, in the order in which they came, in bounded memory but for the relations. */
export async function* streamCoursesForExport(db: Database): AsyncGenerator<ExportedCourse> {
  const rows = await db
    .selectFrom('courseRelations')
    .selectAll()
    .orderBy('groupNo')
    .orderBy('relatedExternalId')
    .execute();
  const relationsOf = Map.groupBy(rows, ({ courseId }) => courseId);
  const courses = db
    .selectFrom('courses')
    .selectAll()
    .where('isStub', '=', false)
    .orderBy('id')
    .stream(CHUNK_ROWS);
  for await (const course of courses)
    yield { ...course, relations: groupRelations(relationsOf.get(course.id) ?? []) };
}

function groupRelations(
  rows: readonly { kind: CourseRelationKind; groupNo: number; relatedExternalId: string }[],
): ExportedCourse['relations'] {
  const relations: Partial<Record<CourseRelationKind, string[][]>> = {};
  for (const group of Map.groupBy(rows, ({ kind, groupNo }) => `${kind} ${groupNo}`).values()) {
    const [first] = group;
    if (!first) continue;
    const ids = group.map(({ relatedExternalId }) => relatedExternalId);
    relations[first.kind] = [...(relations[first.kind] ?? []), ids];
  }
  return relations;
}

/** Every run, by the customer's id of its course, course by course. */
export function streamRunsForExport(
  db: Database,
): AsyncIterableIterator<CourseRunRecord & { course: string }> {
  return db
    .selectFrom('courseRuns')
    .innerJoin('courses', 'courses.id', 'courseRuns.courseId')
    .select(['courses.externalId as course', 'term', 'startsOn', 'endsOn', 'seats', 'mode'])
    .orderBy('courseRuns.courseId')
    .orderBy('courseRuns.id')
    .stream(CHUNK_ROWS);
}

/** A learner with the cohorts by the customer's ids. */
export interface ExportedLearner extends Pick<LearnerRow, 'externalId' | 'name' | 'email' | 'preferences'> {
  cohorts: string[];
}

/** Every learner but the stubs that are in no cohort, in the order in which they came. */
export async function* streamLearnersForExport(db: Database): AsyncGenerator<ExportedLearner> {
  const cohorts = sql<[string][]>`(select ${jsonRows(db, sql`c.external_id`, sql`c.external_id`)}
    from cohort_learners m join cohorts c on c.id = m.cohort_id where m.learner_id = learners.id)`;
  const learners = db
    .selectFrom('learners')
    .select(['externalId', 'name', 'email', 'preferences', cohorts.as('cohorts')])
    .where((eb) =>
      eb.or([
        eb('isStub', '=', false),
        eb('id', 'in', eb.selectFrom('cohortLearners').select('cohortLearners.learnerId')),
      ]),
    )
    .orderBy('id')
    .stream(CHUNK_ROWS);
  for await (const learner of learners)
    yield { ...learner, cohorts: learner.cohorts.map(([id]) => id).toSorted() };
}

/** An interaction by the customer's ids. */
export interface ExportedInteraction {
  learner: string;
  course: string;
  kind: InteractionKind;
  value: number | null;
  occurredAt: Date | null;
}

/** Every interaction in the order in which they came, which is the order in time of those without a date. */
export function streamInteractionsForExport(db: Database): AsyncIterableIterator<ExportedInteraction> {
  return db
    .selectFrom('interactions')
    .innerJoin('learners', 'learners.id', 'interactions.learnerId')
    .innerJoin('courses', 'courses.id', 'interactions.courseId')
    .select(['learners.externalId as learner', 'courses.externalId as course'])
    .select(['interactions.kind', 'interactions.value', 'interactions.occurredAt'])
    .orderBy(sql`interactions.id`)
    .stream(CHUNK_ROWS);
}
