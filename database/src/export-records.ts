import { sql } from 'kysely';
import type { Database } from './connect.ts';
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

/** Every learner but the stubs, in the order in which they came. */
export function streamLearnersForExport(
  db: Database,
): AsyncIterableIterator<Pick<LearnerRow, 'externalId' | 'name' | 'email' | 'preferences'>> {
  return db
    .selectFrom('learners')
    .select(['externalId', 'name', 'email', 'preferences'])
    .where('isStub', '=', false)
    .orderBy('id')
    .stream(CHUNK_ROWS);
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
