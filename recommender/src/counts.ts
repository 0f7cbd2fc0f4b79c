import { countPairs } from './ridge/count-pairs.ts';
import { type CountSettings, combineSums, type PairSums } from './ridge/pair-sums.ts';
import type { Sequences } from './training-data.ts';

/** The histories that were counted, and their sums: what the next training needs to count only what has changed. */
export interface Counts {
  /** The caller's id of each course of `sequences`, in order. */
  courseIds: Float64Array;
  /** The caller's id of each learner of `sequences`, ascending. */
  learnerIds: Float64Array;
  /** A number for each learner that changes when the interactions of the learner do. */
  fingerprints: Float64Array;
  sequences: Sequences;
  sums: PairSums;
}

/**
 * Sums after some learners went and others came, to the bits of a count of all: a learner who changed is in both.
 * `courseCount` may be larger than before, as new courses are appended.
 */
export async function recountPairs(
  sums: PairSums,
  { gone, come, courseCount }: { gone: Sequences; come: Sequences; courseCount: number },
): Promise<PairSums> {
  const settings: CountSettings = sums.settings;
  if (gone.courses.length + come.courses.length === 0 && courseCount === sums.size) return sums;
  const rest = combineSums(sums, await countPairs(gone, sums.size, settings), -1);
  return combineSums(await countPairs(come, courseCount, settings), rest, 1);
}
