import type { Sequences } from '../training-data.ts';
import { findCommonLevel, type InterestLabels } from './interest-labels.ts';

/** Sums over learners that the interest ridge is solved from, for K signals and M courses; additive over learners. */
export interface InterestSums {
  /** Σ u·x·xᵀ, K × K, lower triangle. */
  gram: Float64Array;
  /** Σ u·x·yᵀ, K × M. */
  votes: Float64Array;
  /** Σ u·x, length K. */
  mass: Float64Array;
}

export function createInterestSums(signalCount: number, courseCount: number): InterestSums {
  return {
    gram: new Float64Array(signalCount * signalCount),
    votes: new Float64Array(signalCount * courseCount),
    mass: new Float64Array(signalCount),
  };
}

/**
 * Adds learners: the courses on the even places of a history say what its learner might have declared, x, and those on
 * the odd places what such a learner takes, y, in equal shares; then the other way round. The n interests of a half
 * have x = n^(−1/2) each, its commonest level x = 1. Every half is counted with its level and without, since some learners
 * tell theirs. A history of n courses weighs u = (n − 1)^(−1/2)/2.
 */
export function addInterestSums(
  sums: InterestSums,
  { offsets, courses }: Sequences,
  labels: InterestLabels,
): void {
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const history = courses.subarray(offsets[learner]!, offsets[learner + 1]!);
    if (history.length < 2) continue;
    const halves = [0, 1].map((parity) => history.filter((_, place) => place % 2 === parity));
    const weight = (history.length - 1) ** -0.5 / 2;
    addHalf(sums, halves[0]!, halves[1]!, { labels, weight });
    addHalf(sums, halves[1]!, halves[0]!, { labels, weight });
  }
}

interface HalfContext {
  labels: InterestLabels;
  weight: number;
}

function addHalf(sums: InterestSums, given: Uint32Array, taken: Uint32Array, context: HalfContext): void {
  const { labels, weight } = context;
  const interests = listInterests(given, labels);
  const level = findCommonLevel(given, labels);
  const x = interests.length ** -0.5;
  const signals = interests.map((signal) => ({ signal, x }));
  addExample(sums, signals, taken, level < 0 ? 2 * weight : weight);
  if (level < 0) return;
  addExample(sums, [...signals, { signal: level, x: 1 }], taken, weight);
}

function addExample(
  { gram, votes, mass }: InterestSums,
  signals: { signal: number; x: number }[],
  taken: Uint32Array,
  weight: number,
): void {
  const courseCount = votes.length / mass.length;
  for (const { signal, x } of signals) {
    mass[signal]! += weight * x;
    for (const other of signals) {
      if (other.signal <= signal) gram[signal * mass.length + other.signal]! += weight * x * other.x;
    }
    const vote = (weight * x) / taken.length;
    for (const course of taken) votes[signal * courseCount + course]! += vote;
  }
}

function listInterests(given: Uint32Array, { interestsOf }: InterestLabels): number[] {
  const interests = new Set<number>();
  for (const course of given) for (const signal of interestsOf[course]!) interests.add(signal);
  return [...interests];
}
