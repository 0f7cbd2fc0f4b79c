import type { FitSettings } from '../fit-settings.ts';
import { addScaled, type SparseMatrix, selectSquare } from './sparse-matrix.ts';

/**
 * Σ u φφᵀ and Σ u φyᵀ over all examples, block by block, for M courses. Every number is a multiple of `quantum`, so
 * that sums are exact: learners can be added and taken away in any order, and shards merged, to the same bits.
 */
export interface PairSums {
  settings: CountSettings;
  /** M */
  size: number;
  /** history × history, lower triangle. */
  historyHistory: SparseMatrix;
  /** history (row) × last (column). */
  historyLast: SparseMatrix;
  historyTarget: SparseMatrix;
  lastTarget: SparseMatrix;
  /** last × last is diagonal; length M. */
  lastLast: Float64Array;
  biasHistory: Float64Array;
  biasLast: Float64Array;
  biasTarget: Float64Array;
  biasBias: number;
}

/** The settings that the sums depend on. */
export type CountSettings = Pick<FitSettings, (typeof countSettings)[number]>;
const countSettings = [
  'decayLag', 'decayFloor', 'historyLength', 'targetDiscount', 'targetHorizon', 'reversedWeight',
] as const; // biome-ignore format: a list

export function pickCountSettings(settings: CountSettings): CountSettings {
  return Object.fromEntries(countSettings.map((name) => [name, settings[name]])) as CountSettings;
}

export function isCountedWith(sums: PairSums, settings: CountSettings): boolean {
  return countSettings.every((name) => sums.settings[name] === settings[name]);
}

export const pairMatrices = ['historyHistory', 'historyLast', 'historyTarget', 'lastTarget'] as const;
export const pairVectors = ['lastLast', 'biasHistory', 'biasLast', 'biasTarget'] as const;

/** Sums up to 2^27 have room for it in 53 bits. */
export const quantum = 2 ** -26;
const largestExact = 2 ** 53 * quantum;
/** Numbers of this size lie one quantum apart: adding and subtracting it rounds. */
const rounder = 1.5 * 2 ** 52 * quantum;

/** The nearest multiple of `quantum`, for |value| < 2^25. */
export function roundToQuantum(value: number): number {
  return value + rounder - rounder;
}

/**
 * The sums of two sets of learners, or with sign −1 of one without the other. B may know fewer courses: new courses
 * are appended.
 * @throws RangeError for sums under other settings, and where a sum leaves the range in which it is exact, beyond about
 * 30 million learners.
 */
export function combineSums(a: PairSums, b: PairSums, sign: 1 | -1): PairSums {
  if (!isCountedWith(a, b.settings)) throw new RangeError('sums under different settings');
  if (b.size > a.size) throw new RangeError(`sums of ${b.size} courses into sums of ${a.size}`);
  const matrix = (name: (typeof pairMatrices)[number]) => addScaled(a[name], b[name], sign);
  const vector = (name: (typeof pairVectors)[number]) =>
    a[name].map((value, course) => value + sign * (b[name][course] ?? 0));
  const biasBias = a.biasBias + sign * b.biasBias;
  if (biasBias >= largestExact) throw new RangeError('too many learners for exact sums');
  return {
    settings: a.settings,
    size: a.size,
    historyHistory: matrix('historyHistory'),
    historyLast: matrix('historyLast'),
    historyTarget: matrix('historyTarget'),
    lastTarget: matrix('lastTarget'),
    lastLast: vector('lastLast'),
    biasHistory: vector('biasHistory'),
    biasLast: vector('biasLast'),
    biasTarget: vector('biasTarget'),
    biasBias,
  };
}

/** The sums over some courses, in ascending order: what pairs with another course is left out. */
export function selectCourses(sums: PairSums, courses: Uint32Array): PairSums {
  if (courses.length === sums.size) return sums;
  const vector = (values: Float64Array) => Float64Array.from(courses, (course) => values[course]!);
  return {
    settings: sums.settings,
    size: courses.length,
    historyHistory: selectSquare(sums.historyHistory, courses),
    historyLast: selectSquare(sums.historyLast, courses),
    historyTarget: selectSquare(sums.historyTarget, courses),
    lastTarget: selectSquare(sums.lastTarget, courses),
    lastLast: vector(sums.lastLast),
    biasHistory: vector(sums.biasHistory),
    biasLast: vector(sums.biasLast),
    biasTarget: vector(sums.biasTarget),
    biasBias: sums.biasBias,
  };
}
