import type { Model } from '../model.ts';
import type { WeightTable } from '../table/weight-table.ts';
import type { Signals } from './read-signals.ts';

/** Replaces `gains` by what the signals of a learner add to the base row: the sum of their rows, by index in the model. */
export function addSignals(
  gains: Float64Array,
  { history, last }: Model,
  { courses, texts }: Pick<Signals, 'courses' | 'texts'>,
): void {
  gains.fill(0);
  // The last one's lag is 0, so that w(0) = 1 leaves only what is held against it.
  for (const { index, lagWeight, isLast } of courses) {
    addRow(gains, history, index, lagWeight);
    if (isLast) addRow(gains, last, index, lagWeight);
  }
  for (const { row, weight } of texts) {
    for (let e = 0; e < row.columns.length; e++) gains[row.columns[e]!]! += row.weights[e]! * weight;
  }
}

function addRow(
  gains: Float64Array,
  { offsets, columns, values, scales }: WeightTable,
  row: number,
  factor: number,
): void {
  const scale = scales[row]! * factor;
  const end = offsets[row + 1]!;
  for (let e = offsets[row]!; e < end; e++) gains[columns[e]!]! += values[e]! * scale;
}

/** Base row plus gains, for all courses. */
export function sumScores(gains: Float64Array, base: ArrayLike<number>, scores: Float64Array): void {
  for (let index = 0; index < scores.length; index++) scores[index] = base[index]! + gains[index]!;
}
