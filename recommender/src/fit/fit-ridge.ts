import type { FitProgress } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import { openKernelAlgebra } from '../ridge/kernel-algebra.ts';
import { addSequences, createPairSums } from '../ridge/pair-sums.ts';
import { type RidgeWeights, solveRidge } from '../ridge/solve-ridge.ts';
import type { Sequences } from '../training-data.ts';

interface RidgeInput {
  sequences: Sequences;
  learnerCounts: Uint32Array;
  settings: FitSettings;
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
  onProgress,
}: RidgeInput): Promise<FittedRidge> {
  const courses = Uint32Array.from(learnerCounts.keys()).filter((course) => learnerCounts[course]! > 0);
  onProgress({ stage: 'counts', fraction: 0.1 });
  const algebra = openKernelAlgebra(courses.length, 4);
  const sums = createPairSums(courses.length, algebra.stride, algebra.matrices);
  addSequences(sums, renumber(sequences, courses, learnerCounts.length), settings);

  onProgress({ stage: 'algebra', fraction: 0.3 });
  let weights: Awaited<ReturnType<typeof solveRidge>>;
  try {
    weights = await solveRidge(sums, settings, algebra);
  } finally {
    await algebra.close();
  }
  const factors = Float64Array.from(
    courses,
    (course) => (learnerCounts[course]! + 5) ** -settings.popularityDebias,
  );
  debias(weights, factors);
  return { courses, weights };
}

function renumber({ offsets, courses }: Sequences, active: Uint32Array, courseCount: number): Sequences {
  if (active.length === courseCount) return { offsets, courses };
  const numbers = new Uint32Array(courseCount);
  active.forEach((course, k) => {
    numbers[course] = k;
  });
  return { offsets, courses: courses.map((course) => numbers[course]!) };
}

function debias({ size, stride, history, last, bias }: RidgeWeights, factors: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      history[i * stride + j]! *= factors[j]!;
      last[i * stride + j]! *= factors[j]!;
    }
    bias[i]! *= factors[i]!;
  }
}
