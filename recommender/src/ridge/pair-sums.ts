import type { FitSettings } from '../fit-settings.ts';
import type { Sequences } from '../training-data.ts';
import { computePairWeights, type PairWeights } from './signal-weights.ts';

/**
 * Σ u φφᵀ and Σ u φyᵀ over all examples, block by block, for M courses: M×M matrices are row-major with
 * `stride` numbers a row. Additive: the sums of two sets of learners are the sums of their entries.
 */
export interface PairSums {
  size: number;
  stride: number;
  /** history × history, lower triangle. */
  historyHistory: Float64Array;
  /** history (row) × last (column). */
  historyLast: Float64Array;
  historyTarget: Float64Array;
  lastTarget: Float64Array;
  /** last × last is diagonal; length M. */
  lastLast: Float64Array;
  biasHistory: Float64Array;
  biasLast: Float64Array;
  biasTarget: Float64Array;
  biasBias: number;
}

/** Zero sums over four zeroed M×stride matrices, which may lie in the memory of a kernel. */
export function createPairSums(size: number, stride: number, matrices: readonly Float64Array[]): PairSums {
  const [historyHistory, historyLast, historyTarget, lastTarget] = matrices;
  if (!historyHistory || !historyLast || !historyTarget || !lastTarget)
    throw new RangeError('four matrices needed');
  const vector = () => new Float64Array(size);
  return {
    size,
    stride,
    historyHistory,
    historyLast,
    historyTarget,
    lastTarget,
    lastLast: vector(),
    biasHistory: vector(),
    biasLast: vector(),
    biasTarget: vector(),
    biasBias: 0,
  };
}

/**
 * Adds every learner: the examples of a list are its places t = 1 … n−1 with weight u = (n−1)^(−1/2), and those of
 * the list read backwards with weight ρu. φ is never built: each pair of places a ≤ b adds closed sums over all
 * places t after it, which depend on the gap b − a and on the places left alone. O(n·min(n, L)) a learner.
 */
export function addSequences(sums: PairSums, { offsets, courses }: Sequences, settings: FitSettings): void {
  const weights = computePairWeights(settings);
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const start = offsets[learner]!;
    const length = offsets[learner + 1]! - start;
    if (length < 2) continue;
    const forward = 1 / Math.sqrt(length - 1);
    const list = { courses, start, length, forward, backward: forward * settings.reversedWeight };
    addSingles(sums, weights, list);
    addPairs(sums, weights, list);
  }
}

interface WeightedList {
  courses: Uint32Array;
  start: number;
  length: number;
  forward: number;
  backward: number;
}

function addSingles(
  sums: PairSums,
  weights: PairWeights,
  { courses, start, length, forward, backward }: WeightedList,
): void {
  const { lag, lagSum, product, discount, discountSum } = weights;
  for (let place = 0; place < length; place++) {
    const course = courses[start + place]!;
    const after = Math.min(length - 1 - place, lag.length);
    const before = Math.min(place, lag.length);
    const isLast = (after > 0 ? forward : 0) + (before > 0 ? backward : 0);
    const product0 = forward * product[after]! + backward * product[before]!;
    sums.historyHistory[course * sums.stride + course]! += product0;
    sums.historyLast[course * sums.stride + course]! += isLast * lag[0]!;
    sums.lastLast[course]! += isLast;
    sums.biasLast[course]! += isLast;
    sums.biasHistory[course]! += forward * lagSum[after]! + backward * lagSum[before]!;
    sums.biasTarget[course]! +=
      forward * discountSum[Math.min(place, discount.length)]! +
      backward * discountSum[Math.min(length - 1 - place, discount.length)]!;
  }
  sums.biasBias += (forward + backward) * (length - 1);
}

function addPairs(
  sums: PairSums,
  weights: PairWeights,
  { courses, start, length, forward, backward }: WeightedList,
): void {
  const { historyHistory, historyLast, historyTarget, lastTarget, stride } = sums;
  const { lag, product, target, discount } = weights;
  const width = lag.length + 1;
  for (let a = 0; a < length - 1; a++) {
    const early = courses[start + a]!;
    const before = Math.min(a, lag.length);
    const end = Math.min(length, a + target.length);
    for (let b = a + 1; b < end; b++) {
      const late = courses[start + b]!;
      const gap = b - a;
      const there = early * stride + late;
      const back = late * stride + early;
      if (gap < lag.length) {
        const after = Math.min(length - 1 - b, lag.length);
        historyHistory[early > late ? there : back]! +=
          forward * product[gap * width + after]! + backward * product[gap * width + before]!;
        if (after > 0) historyLast[there]! += forward * lag[gap]!;
        if (before > 0) historyLast[back]! += backward * lag[gap]!;
      }
      historyTarget[there]! += forward * target[gap]!;
      historyTarget[back]! += backward * target[gap]!;
      if (gap <= discount.length) {
        lastTarget[there]! += forward * discount[gap - 1]!;
        lastTarget[back]! += backward * discount[gap - 1]!;
      }
    }
  }
}
