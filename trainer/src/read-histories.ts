import { computeFingerprint, type TrainingInteraction } from '@crs/database';

/** A course by its place in the training data, and when it was taken: seconds since 1970, 0 where that is not known. */
export interface TakenCourse {
  course: number;
  time: number;
}

/** What was read of one learner. */
export interface LearnerHistory {
  learnerId: number;
  /** Oldest first, with repeats: undated ones first, in the order in which they came, then dated ones by date. */
  taken: TakenCourse[];
  interactionCount: number;
  /** Of these interactions, as `streamFingerprints` computes it. */
  fingerprint: number;
}

/**
 * Histories of learners whose interactions come one learner after the other. Interactions with courses that `places`
 * does not have are passed over.
 */
export async function* readHistories(
  interactions: AsyncIterable<TrainingInteraction>,
  places: ReadonlyMap<number, number>,
): AsyncGenerator<LearnerHistory> {
  for await (const own of groupByLearner(interactions)) {
    const known = own.filter(({ courseId }) => places.has(courseId));
    if (known.length > 0) yield toHistory(known, places);
  }
}

/** All of one learner at a time, of interactions that come one learner after the other. */
export async function* groupByLearner<T extends { learnerId: number }>(
  interactions: AsyncIterable<T>,
): AsyncGenerator<T[]> {
  let current: T[] = [];
  for await (const interaction of interactions) {
    if (current.length > 0 && current[0]!.learnerId !== interaction.learnerId) {
      yield current;
      current = [];
    }
    current.push(interaction);
  }
  if (current.length > 0) yield current;
}

function toHistory(interactions: TrainingInteraction[], places: ReadonlyMap<number, number>): LearnerHistory {
  return {
    learnerId: interactions[0]!.learnerId,
    taken: interactions.toSorted(compareInTime).map(({ courseId, occurredAt }) => {
      return { course: places.get(courseId)!, time: toSeconds(occurredAt) };
    }),
    interactionCount: interactions.length,
    fingerprint: interactions.reduce((sum, interaction) => sum + computeFingerprint(interaction), 0),
  };
}

type Dated = Pick<TrainingInteraction, 'id' | 'occurredAt'>;

/** Undated interactions first, in the order in which they came. */
export function compareInTime(a: Dated, b: Dated): number {
  return (
    (a.occurredAt?.getTime() ?? Number.MIN_SAFE_INTEGER) -
      (b.occurredAt?.getTime() ?? Number.MIN_SAFE_INTEGER) || a.id - b.id
  );
}

/** Since 1970, at least 1; 0 where the date is not known. */
function toSeconds(date: Date | null): number {
  return date ? Math.max(1, Math.floor(date.getTime() / 1000)) : 0;
}
