import type { Residual } from './residuals.ts';

/** Sums over learners whom the table serves alike, with a history or without, for K values and M courses. */
export interface ResidualSums {
  /** Σ x·xᵀ, K × K, lower triangle. */
  gram: Float64Array;
  /** Of learners who know nothing of one another. */
  halves: [HalfSums, HalfSums];
}

interface HalfSums {
  /** Σ x·rᵀ, K × M, r what was taken less what the table said. */
  votes: Float64Array;
  /** Σ x², length K. */
  squares: Float64Array;
}

/** What the table says on the whole: over all learners, those who declare nothing included. */
export interface Calibration {
  /** α: what was taken for one unit of score, least squares. */
  slope: number;
  /** r̄: mean of what was taken less slope · score, by course. */
  mean: Float64Array;
}

export function createResidualSums(valueCount: number, courseCount: number): ResidualSums {
  const createHalf = () => ({
    votes: new Float64Array(valueCount * courseCount),
    squares: new Float64Array(valueCount),
  });
  return { gram: new Float64Array(valueCount ** 2), halves: [createHalf(), createHalf()] };
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
  half: number;
  /** Those that may get a row, by number. */
  values: readonly { signal: number; weight: number }[];
  /** Used up. */
  residual: Residual;
  calibration: Calibration;
}

/** Adds one learner. */
export function addResidual(
  { gram, halves }: ResidualSums,
  { half, values, residual: { taken, scored }, calibration: { slope, mean } }: LearnerResidual,
): void {
  const { votes, squares } = halves[half]!;
  for (let j = 0; j < taken.length; j++) taken[j]! -= slope * scored[j]! + mean[j]!;
  for (const { signal, weight } of values) {
    squares[signal]! += weight * weight;
    const start = signal * taken.length;
    for (let j = 0; j < taken.length; j++) votes[start + j]! += weight * taken[j]!;
    for (const other of values) {
      if (other.signal <= signal) gram[signal * squares.length + other.signal]! += weight * other.weight;
    }
  }
}
