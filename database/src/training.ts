import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { epochMs } from './dialect.ts';
import type { InteractionKind, InteractionSource, Level, Preferences } from './schema.ts';

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

/** The same interactions of some learners, up to 30,000. */
export function streamInteractionsOfLearners(
  db: Database,
  kinds: readonly InteractionKind[],
  learnerIds: readonly number[],
): AsyncIterableIterator<TrainingInteraction> {
  return db
    .selectFrom('interactions')
    .select(['id', 'learnerId', 'courseId', 'kind', 'occurredAt'])
    .where('kind', 'in', kinds)
    .where('learnerId', 'in', learnerIds)
    .orderBy('learnerId')
    .stream(CHUNK_ROWS);
}

/** Everything that a learner did with one course at one time. */
export interface TracedInteraction {
  id: number;
  learnerId: number;
  /** The customer's id. */
  courseId: string;
  kind: InteractionKind;
  value: number | null;
  source: InteractionSource;
  occurredAt: Date | null;
}

const signalKinds: readonly InteractionKind[] = ['view', 'bookmark', 'drop', 'rate'];

/**
 * All interactions of the learners who did more than enrol and complete, one learner after the other, in bounded memory.
 * Within a learner the order is not told, as in `streamInteractionsForTraining`.
 */
export function streamTracesForTraining(db: Database): AsyncIterableIterator<TracedInteraction> {
  return db
    .selectFrom('interactions')
    .innerJoin('courses', 'courses.id', 'interactions.courseId')
    .select([
      'interactions.id',
      'learnerId',
      'courses.externalId as courseId',
      'kind',
      'value',
      'source',
      'occurredAt',
    ])
    .where('learnerId', 'in', (query) =>
      query.selectFrom('interactions').select('learnerId').where('kind', 'in', signalKinds),
    )
    .orderBy('learnerId')
    .stream(CHUNK_ROWS);
}

/** How many interactions a learner has, and a number that changes when one comes, goes or is another. */
export interface LearnerFingerprint {
  learnerId: number;
  interactionCount: number;
  fingerprint: number;
}

/**
 * The fingerprint of every learner with interactions of these kinds, in the order of `learnerId`, from one pass inside
 * the database: Σ (id mod 100003 + 1) · ((7919 courseId + moment) mod 1000003 + 1), the moment in milliseconds since
 * 1970, or −1. It needs no mark on what has changed, so that nothing that writes has to remember one; `id` alone would
 * not do, as SQLite gives the highest one again after a deletion.
 */
export function streamFingerprints(
  db: Database,
  kinds: readonly InteractionKind[],
): AsyncIterableIterator<LearnerFingerprint> {
  const moment = sql`coalesce(${epochMs(db, 'occurredAt')}, -1)`;
  const term = sql`(id % 100003 + 1) * ((${sql.ref('courseId')} * 7919 + ${moment}) % 1000003 + 1)`;
  return db
    .selectFrom('interactions')
    .select(['learnerId', (eb) => eb.fn.countAll<number>().as('interactionCount')])
    .select(sql<number>`sum(${term})`.as('fingerprint'))
    .where('kind', 'in', kinds)
    .groupBy('learnerId')
    .orderBy('learnerId')
    .stream(CHUNK_ROWS);
}

/** What one interaction adds to its learner's fingerprint. */
export function computeFingerprint({ id, courseId, occurredAt }: TrainingInteraction): number {
  const moment = occurredAt?.getTime() ?? -1;
  return ((id % 100_003) + 1) * (((courseId * 7919 + moment) % 1_000_003) + 1);
}

/**
 * What learners said of themselves, in the order of their ids, in bounded memory; stubs said nothing. Keys of preferences
 * are absent where the row is older than they are.
 */
export function streamPreferencesForTraining(
  db: Database,
): AsyncIterableIterator<{ id: number; preferences: Partial<Preferences> }> {
  return db
    .selectFrom('learners')
    .select(['id', 'preferences'])
    .where('isStub', '=', false)
    .orderBy('id')
    .stream(CHUNK_ROWS);
}
