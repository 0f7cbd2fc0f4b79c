import type { Sequences } from '../training-data.ts';

/** Row-major square matrix with `stride` numbers a row. */
export interface SquareMatrix {
  values: Float64Array;
  size: number;
  stride: number;
}

/** Adds, over learners, `weigh(n)` for each pair of their n courses, each course with itself too. */
export function addPairs(
  { values, stride }: SquareMatrix,
  { offsets, courses }: Sequences,
  weigh: (length: number) => number,
): void {
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const list = courses.subarray(offsets[learner]!, offsets[learner + 1]!);
    const weight = weigh(list.length);
    for (const a of list) {
      for (const b of list) values[a * stride + b]! += weight;
    }
  }
}

/** Scores become the sum of the rows of the history. */
export function sumRows({ values, stride }: SquareMatrix, history: Uint32Array, scores: Float64Array): void {
  scores.fill(0);
  for (const course of history) {
    const start = course * stride;
    for (let j = 0; j < scores.length; j++) scores[j]! += values[start + j]!;
  }
}
