import type { Residual } from './residuals.ts';

/** Sums over learners for K values and M courses. */
export interface ResidualSums {
  /** Σ x·xᵀ, K × K, lower triangle. */
  gram: Float64Array;
  /** Σ x·rᵀ, K × M, r what was taken less what the table said. */
  votes: Float64Array;
}

/** Of two halves of the learners, who know nothing of one another. */
export type HalvedSums = [ResidualSums, ResidualSums];

/** Neither half has more of those whose numbers are even. */
export function halfOf(learner: number): number {
  return (learner >> 1) % 2;
}

/** What the table says on the whole: over all learners, those who declare nothing included. */
export interface Calibration {
  /** α: what was taken for one unit of score, least squares. */
  slope: number;
  /** r̄: mean of what was taken less slope · score, by course. */
  mean: Float64Array;
}

export function createResidualSums(valueCount: number, courseCount: number): ResidualSums {
  return { gram: new Float64Array(valueCount ** 2), votes: new Float64Array(valueCount * courseCount) };
}

/** Of both halves. */
export function joinSums([a, b]: HalvedSums): ResidualSums {
  return {
    gram: a.gram.map((value, e) => value + b.gram[e]!),
    votes: a.votes.map((value, e) => value + b.votes[e]!),
  };
}

/** Collects what all learners have in common. */
export class CalibrationSums {
  #taken: Float64Array;
  #scored: Float64Array;
  #count = 0;
  #product = 0;
  #square = 0;

  constructor(courseCount: number) {
    this.#taken = new Float64Array(courseCount);
    this.#scored = new Float64Array(courseCount);
  }

  add({ taken, scored }: Residual): void {
    this.#count++;
    for (let j = 0; j < taken.length; j++) {
      this.#taken[j]! += taken[j]!;
      this.#scored[j]! += scored[j]!;
      this.#product += taken[j]! * scored[j]!;
      this.#square += scored[j]! ** 2;
    }
  }

  /** Undefined where the table says nothing of what is taken. */
  solve(): Calibration | undefined {
    const slope = this.#product / this.#square;
    if (!(slope > 0)) return undefined;
    const mean = this.#taken.map((value, j) => (value - slope * this.#scored[j]!) / this.#count);
    return { slope, mean };
  }
}

interface LearnerResidual {
  /** Those that may get a row, by number. */
  values: readonly { signal: number; weight: number }[];
  /** Used up. */
  residual: Residual;
  calibration: Calibration;
}

/** Adds one learner. */
export function addResidual(
  { gram, votes }: ResidualSums,
  { values, residual: { taken, scored }, calibration: { slope, mean } }: LearnerResidual,
): void {
  const size = Math.sqrt(gram.length);
  for (let j = 0; j < taken.length; j++) taken[j]! -= slope * scored[j]! + mean[j]!;
  for (const { signal, weight } of values) {
    const start = signal * taken.length;
    for (let j = 0; j < taken.length; j++) votes[start + j]! += weight * taken[j]!;
    for (const other of values) {
      if (other.signal <= signal) gram[signal * size + other.signal]! += weight * other.weight;
    }
  }
}
