import type { FitProgress } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import { countPairs } from '../ridge/count-pairs.ts';
import { isCountedWith, type PairSums, selectCourses } from '../ridge/pair-sums.ts';
import { largestSize, type RidgeWeights, solveRidge } from '../ridge/solve-ridge.ts';
import type { Sequences } from '../training-data.ts';

interface RidgeInput {
  sequences: Sequences;
  learnerCounts: Uint32Array;
  settings: FitSettings;
  /** The pair sums of the sequences; counted where they are absent or belong to other settings. */
  sums?: PairSums | undefined;
  onProgress: (progress: FitProgress) => void;
}

/** Ridge weights over the courses that take part; `courses[k]`, ascending, is the course of row and column k. */
export interface FittedRidge {
  courses: Uint32Array;
  weights: RidgeWeights;
}

/**
 * Fits W: pair sums and ridge. Courses without learners have zero weights exactly, so they stay outside the algebra; so
 * do the rarest where there are more than it can hold, which are then placed by their texts like new ones.
 */
export async function fitRidge({
  sequences,
  learnerCounts,
  settings,
  sums,
  onProgress,
}: RidgeInput): Promise<FittedRidge> {
  const courses = chooseCourses(learnerCounts, largestSize);
  onProgress({ stage: 'counts', fraction: 0.1 });
  const counted =
    sums && isCountedWith(sums, settings)
      ? sums
      : await countPairs(sequences, learnerCounts.length, settings);
  onProgress({ stage: 'algebra', fraction: 0.2 });
  const weights = await solveRidge(selectCourses(counted, courses), settings, {
    onProgress: (share) => onProgress({ stage: 'algebra', fraction: 0.2 + 0.2 * share }),
  });
  return { courses, weights };
}

/** Courses that have learners, at most `count` of them, those with the most learners, in ascending order. */
export function chooseCourses(learnerCounts: Uint32Array, count: number): Uint32Array {
  const active = Uint32Array.from(learnerCounts.keys()).filter((course) => learnerCounts[course]! > 0);
  if (active.length <= count) return active;
  return active
    .toSorted((a, b) => learnerCounts[b]! - learnerCounts[a]! || a - b)
    .slice(0, count)
    .toSorted();
}
