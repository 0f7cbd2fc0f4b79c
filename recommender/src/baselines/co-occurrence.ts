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

/** w(g) = max(.1, e^(−g/8)): the weight of the course g places before the last one, of the latest 50. */
export const lagWeights = Float64Array.from({ length: 50 }, (_, lag) => Math.max(0.1, Math.exp(-lag / 8)));

/** Scores become the sum of the rows of the history, each times `weights[lag]` where given. */
export function sumRows(
  { values, stride }: SquareMatrix,
  history: Uint32Array,
  scores: Float64Array,
  weights?: Float64Array,
): void {
  scores.fill(0);
  for (let lag = 0; lag < Math.min(history.length, weights?.length ?? Infinity); lag++) {
    const start = history[history.length - 1 - lag]! * stride;
    const weight = weights?.[lag] ?? 1;
    for (let j = 0; j < scores.length; j++) scores[j]! += weight * values[start + j]!;
  }
}
