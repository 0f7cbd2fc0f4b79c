import type { Signals } from './read-signals.ts';
import type { RowKernel } from './row-kernel.ts';

/** Replaces the gains of the kernel by the sum of the rows of a learner's signals. */
export function addSignals(kernel: RowKernel, { courses, texts }: Pick<Signals, 'courses' | 'texts'>): void {
  const { gains, history, last } = kernel;
  gains.fill(0);
  // The last one's lag is 0, so that w(0) = 1 leaves only what is held against it.
  for (const { index, lagWeight, isLast } of courses) {
    kernel.addRow(history, index, lagWeight);
    if (isLast) kernel.addRow(last, index, lagWeight);
  }
  for (const { row, weight } of texts) {
    for (let e = 0; e < row.columns.length; e++) gains[row.columns[e]!]! += row.weights[e]! * weight;
  }
}

/** Base row plus gains, for all courses. */
export function sumScores({ gains }: RowKernel, base: ArrayLike<number>, scores: Float64Array): void {
  for (let index = 0; index < scores.length; index++) scores[index] = base[index]! + gains[index]!;
}
