import type { FitProgress } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import { countPairs } from '../ridge/count-pairs.ts';
import { type PairSums, selectCourses } from '../ridge/pair-sums.ts';
import { type RidgeWeights, solveRidge } from '../ridge/solve-ridge.ts';
import type { Sequences } from '../training-data.ts';

interface RidgeInput {
  sequences: Sequences;
  learnerCounts: Uint32Array;
  settings: FitSettings;
  /** The pair sums of the sequences, where they are known. */
  sums?: PairSums | undefined;
  onProgress: (progress: FitProgress) => void;
}

/** Ridge weights over the courses that have learners; `courses[k]` is the course of row and column k. */
export interface FittedRidge {
  courses: Uint32Array;
  weights: RidgeWeights;
}

/**
 * Fits W: pair sums and ridge. Courses without learners have zero weights exactly, so they stay outside the algebra.
 */
export async function fitRidge({
  sequences,
  learnerCounts,
  settings,
  sums,
  onProgress,
}: RidgeInput): Promise<FittedRidge> {
  const courses = Uint32Array.from(learnerCounts.keys()).filter((course) => learnerCounts[course]! > 0);
  onProgress({ stage: 'counts', fraction: 0.1 });
  const counted = sums ?? (await countPairs(sequences, learnerCounts.length, settings));
  onProgress({ stage: 'algebra', fraction: 0.2 });
  return { courses, weights: await solveRidge(selectCourses(counted, courses), settings) };
}
