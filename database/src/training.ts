import type { Database } from './connect.ts';
import type { InteractionKind, Level } from './schema.ts';

/** What the trainer reads of a course. */
export interface TrainingCourse {
  id: number;
  externalId: string;
  title: string;
  description: string;
  subjects: string[];
  skills: string[];
  level: Level | null;
  language: string | null;
  provider: string | null;
}

/** What the trainer reads of an interaction. */
export interface TrainingInteraction {
  id: number;
  learnerId: number;
  courseId: number;
  kind: InteractionKind;
  occurredAt: Date | null;
}

/** Every course, stubs and retired ones too, in the order in which they came. */
export async function listCoursesForTraining(db: Database): Promise<TrainingCourse[]> {
  return db
    .selectFrom('courses')
    .select([
      'id',
      'externalId',
      'title',
      'description',
      'subjects',
      'skills',
      'level',
      'language',
      'provider',
    ])
    .orderBy('id')
    .execute();
}

const CHUNK_ROWS = 5_000;

/**
 * The interactions of these kinds, one learner after the other, in bounded memory. Within a learner the order is
 * not told: undated ones follow `id`, dated ones `occurredAt`.
 */
export function streamInteractionsForTraining(
  db: Database,
  kinds: readonly InteractionKind[],
): AsyncIterableIterator<TrainingInteraction> {
  return db
    .selectFrom('interactions')
    .select(['id', 'learnerId', 'courseId', 'kind', 'occurredAt'])
    .where('kind', 'in', kinds)
    .orderBy('learnerId')
    .stream(CHUNK_ROWS);
}
