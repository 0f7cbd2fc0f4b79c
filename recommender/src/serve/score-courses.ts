import type { Model } from '../model.ts';
import type { WeightTable } from '../table/weight-table.ts';
import type { InterestRow } from './interest-rows.ts';
import type { CourseSignal, Signals } from './read-signals.ts';

/** Scores of all courses of the model, in place: the base row plus the row of every signal. */
export function scoreCourses(model: Model, signals: Signals, scores: Float64Array): void {
  scores.set(signals.base.scores);
  addCourseSignals(model, signals.courses, scores);
  for (const { row, weight } of signals.texts) addInterestRow(scores, row, weight);
}

/** Adds the rows of courses. The last one's lag is 0, so that w(0) = 1 leaves only what is held against it. */
export function addCourseSignals(model: Model, signals: readonly CourseSignal[], scores: Float64Array): void {
  for (const { index, lagWeight, isLast } of signals) {
    addRow(scores, model.history, index, lagWeight);
    if (isLast) addRow(scores, model.last, index, lagWeight);
  }
}

function addRow(
  scores: Float64Array,
  { offsets, columns, values, scales }: WeightTable,
  row: number,
  factor: number,
) {
  const scale = scales[row]! * factor;
  const end = offsets[row + 1]!;
  for (let e = offsets[row]!; e < end; e++) scores[columns[e]!]! += values[e]! * scale;
}

function addInterestRow(scores: Float64Array, { columns, weights }: InterestRow, factor: number): void {
  for (let e = 0; e < columns.length; e++) scores[columns[e]!]! += weights[e]! * factor;
}
