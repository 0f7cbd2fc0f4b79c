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
 * Fits R: pair sums, ridge, then the popularity debias R_{·j} = W_{·j} · (n_j + 5)^(−β) for a course of n_j learners.
 * Courses without learners have zero weights exactly, so they stay outside the algebra.
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
  onProgress({ stage: 'algebra', fraction: 0.3 });
  const weights = await solveRidge(selectCourses(counted, courses), settings);
  const factors = Float64Array.from(
    courses,
    (course) => (learnerCounts[course]! + 5) ** -settings.popularityDebias,
  );
  debias(weights, factors);
  return { courses, weights };
}

function debias({ size, history, last, bias }: RidgeWeights, factors: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      history[i * size + j]! *= factors[j]!;
      last[i * size + j]! *= factors[j]!;
    }
    bias[i]! *= factors[i]!;
  }
}
