import type { Model } from '../model.ts';
import type { WeightTable } from '../table/weight-table.ts';
import type { Signals } from './read-signals.ts';

/** More entries than this share of the courses: looking at all courses takes less than marking those that are touched. */
const denseShare = 0.5;

/**
 * What the signals of a learner add to the base row. Rows are sparse, so most courses of a large catalogue are not
 * touched, and nothing is done for them.
 */
export interface Gains {
  /** By index in the model; 0 where not touched. */
  values: Float64Array;
  /** Rows touch so many courses that none is marked. */
  isDense: boolean;
  isTouched: Uint8Array;
  /** The first `count` are indices that a row touched. */
  touched: Int32Array;
  count: number;
}

export function createGains(modelSize: number): Gains {
  return {
    values: new Float64Array(modelSize),
    isDense: false,
    isTouched: new Uint8Array(modelSize),
    touched: new Int32Array(modelSize),
    count: 0,
  };
}

/** Replaces the gains by the rows of all signals. */
export function addSignals(
  gains: Gains,
  model: Model,
  { courses, texts }: Pick<Signals, 'courses' | 'texts'>,
): void {
  const { history, last } = model;
  let entryCount = 0;
  for (const { index, isLast } of courses) {
    entryCount += countEntries(history, index) + (isLast ? countEntries(last, index) : 0);
  }
  for (const { row } of texts) entryCount += row.columns.length;
  resetGains(gains);
  gains.isDense = entryCount > denseShare * gains.values.length;
  // The last one's lag is 0, so that w(0) = 1 leaves only what is held against it.
  for (const { index, lagWeight, isLast } of courses) {
    addTableRow(gains, history, index, lagWeight);
    if (isLast) addTableRow(gains, last, index, lagWeight);
  }
  for (const { row, weight } of texts) {
    if (!gains.isDense) markTouched(gains, row.columns, 0, row.columns.length);
    for (let e = 0; e < row.columns.length; e++) gains.values[row.columns[e]!]! += row.weights[e]! * weight;
  }
}

function resetGains(gains: Gains): void {
  const { values, isTouched, touched, count, isDense } = gains;
  if (isDense) values.fill(0);
  for (let i = 0; i < count; i++) {
    values[touched[i]!] = 0;
    isTouched[touched[i]!] = 0;
  }
  gains.count = 0;
}

function countEntries({ offsets }: WeightTable, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}

function addTableRow(gains: Gains, table: WeightTable, row: number, factor: number): void {
  const { offsets, columns, values, scales } = table;
  const [start, end] = [offsets[row]!, offsets[row + 1]!];
  if (!gains.isDense) markTouched(gains, columns, start, end);
  const scale = scales[row]! * factor;
  const sums = gains.values;
  for (let e = start; e < end; e++) sums[columns[e]!]! += values[e]! * scale;
}

function markTouched(gains: Gains, columns: ArrayLike<number>, start: number, end: number): void {
  const { isTouched, touched } = gains;
  let { count } = gains;
  for (let e = start; e < end; e++) {
    const column = columns[e]!;
    if (isTouched[column] !== 0) continue;
    isTouched[column] = 1;
    touched[count++] = column;
  }
  gains.count = count;
}

/** Base row plus gains, for all courses. */
export function sumScores({ values }: Gains, base: ArrayLike<number>, scores: Float64Array): void {
  for (let index = 0; index < scores.length; index++) scores[index] = base[index]! + values[index]!;
}
