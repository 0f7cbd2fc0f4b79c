import { describe, expect, it } from 'vitest';
import { defaultFitSettings, type FitSettings } from '../fit-settings.ts';
import type { Sequences } from '../training-data.ts';
import { addSequences, createPairSums } from './pair-sums.ts';
import { openPlainAlgebra } from './plain-algebra.ts';
import { solveRidge } from './solve-ridge.ts';

const size = 23;

/** Linear congruential generator (Numerical Recipes constants): tests need chance that repeats. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function simulateSequences(learners: number, seed: number): Sequences {
  const random = createRandom(seed);
  const lists = Array.from({ length: learners }, () => {
    const order = Array.from({ length: size }, (_, course) => ({ course, key: random() + course / size }));
    return order
      .toSorted((a, b) => a.key - b.key)
      .slice(0, Math.floor(random() * size))
      .map(({ course }) => course);
  });
  const offsets = Uint32Array.from([0, ...lists.map((list) => list.length)]);
  for (let i = 1; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
  return { offsets, courses: Uint32Array.from(lists.flat()) };
}

/** Σ u φφᵀ and Σ u φyᵀ by their definition: every φ built in full, every example added. */
function sumByDefinition({ offsets, courses }: Sequences, settings: FitSettings) {
  const width = 2 * size + 1;
  const gram = Array.from({ length: width }, () => new Float64Array(width));
  const targets = Array.from({ length: width }, () => new Float64Array(size));
  const addExamples = (list: number[], weight: number) => {
    for (let t = 1; t < list.length; t++) {
      const phi = new Float64Array(width);
      for (let a = 0; a < t; a++) {
        const lag = t - 1 - a;
        if (lag < settings.historyLength) {
          phi[list[a]!]! += Math.max(settings.decayFloor, Math.exp(-lag / settings.decayLag));
        }
      }
      phi[size + list[t - 1]!] = 1;
      phi[2 * size] = 1;
      const y = new Float64Array(size);
      for (let h = 0; h < settings.targetHorizon && t + h < list.length; h++) {
        y[list[t + h]!] = settings.targetDiscount ** h;
      }
      for (let i = 0; i < width; i++) {
        for (let j = 0; j < width; j++) gram[i]![j]! += weight * phi[i]! * phi[j]!;
        for (let j = 0; j < size; j++) targets[i]![j]! += weight * phi[i]! * y[j]!;
      }
    }
  };
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const list = [...courses.subarray(offsets[learner], offsets[learner + 1])];
    const weight = (list.length - 1) ** -0.5;
    addExamples(list, weight);
    addExamples(list.toReversed(), settings.reversedWeight * weight);
  }
  return { gram, targets };
}

/** Gaussian elimination with partial pivoting on the whole system. */
function solveByElimination(matrix: Float64Array[], right: Float64Array[]): Float64Array[] {
  const a = matrix.map((row, i) => [...row, ...right[i]!]);
  const count = a.length;
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let i = column; i < count; i++)
      if (Math.abs(a[i]![column]!) > Math.abs(a[pivot]![column]!)) pivot = i;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let i = 0; i < count; i++) {
      if (i === column) continue;
      const factor = a[i]![column]! / a[column]![column]!;
      if (factor !== 0) for (let j = column; j < a[i]!.length; j++) a[i]![j]! -= factor * a[column]![j]!;
    }
  }
  return a.map((row, i) => Float64Array.from(row.slice(count), (value) => value / row[i]!));
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}

function createEmptySums() {
  return createPairSums(size, size, openPlainAlgebra(size, 4).matrices);
}

function readBlock(matrix: Float64Array[], from: number, to: number, columns: [number, number]): number[] {
  return matrix.slice(from, to).flatMap((row) => Array.from(row.subarray(...columns)));
}

const variants: Partial<FitSettings>[] = [
  {},
  { reversedWeight: 0 },
  { historyLength: 4, targetHorizon: 2 },
  { historyLength: 3, targetHorizon: 5, decayFloor: 0.4, targetDiscount: 0.9 },
  { targetHorizon: 1 },
];

describe.each(variants)('pair sums with %o', (variant) => {
  const settings = { ...defaultFitSettings, ...variant };
  const sequences = simulateSequences(300, 7);
  const { gram, targets } = sumByDefinition(sequences, settings);
  const sums = createEmptySums();
  addSequences(sums, sequences, settings);

  it('equal the sums over every φ', () => {
    const lower = (values: ArrayLike<number>) =>
      Array.from(values).map((value, e) => (e % size <= Math.floor(e / size) ? value : 0));
    expect(largestDifference(sums.historyHistory, lower(readBlock(gram, 0, size, [0, size])))).toBeLessThan(
      1e-9,
    );
    expect(largestDifference(sums.historyLast, readBlock(gram, 0, size, [size, 2 * size]))).toBeLessThan(
      1e-9,
    );
    const lastLast = readBlock(gram, size, 2 * size, [size, 2 * size]);
    const diagonal = lastLast.map((_, e) =>
      e % size === Math.floor(e / size) ? sums.lastLast[e % size]! : 0,
    );
    expect(largestDifference(diagonal, lastLast)).toBeLessThan(1e-9);
    expect(largestDifference(sums.historyTarget, readBlock(targets, 0, size, [0, size]))).toBeLessThan(1e-9);
    expect(largestDifference(sums.lastTarget, readBlock(targets, size, 2 * size, [0, size]))).toBeLessThan(
      1e-9,
    );
    expect(largestDifference(sums.biasHistory, gram[2 * size]!.subarray(0, size))).toBeLessThan(1e-9);
    expect(largestDifference(sums.biasLast, gram[2 * size]!.subarray(size, 2 * size))).toBeLessThan(1e-9);
    expect(largestDifference(sums.biasTarget, targets[2 * size]!)).toBeLessThan(1e-9);
    expect(sums.biasBias).toBeCloseTo(gram[2 * size]![2 * size]!, 9);
  });

  it('solve to the ridge of the whole system', async () => {
    const system = gram.map((row, i) =>
      row.map((value, j) => value + (i !== j ? 0 : i < 2 * size ? settings.ridge : settings.biasRidge)),
    );
    const expected = solveByElimination(system, targets);
    const fresh = createEmptySums();
    addSequences(fresh, sequences, settings);
    const { history, last, bias } = await solveRidge(fresh, settings, openPlainAlgebra(size, 0));
    const flat = [...history, ...last, ...bias];
    expect(
      largestDifference(
        flat,
        expected.flatMap((row) => Array.from(row)),
      ),
    ).toBeLessThan(1e-9);
  });
});

describe('pair sums', () => {
  it('add up over shards of learners', () => {
    const { offsets, courses } = simulateSequences(50, 3);
    const whole = createEmptySums();
    addSequences(whole, { offsets, courses }, defaultFitSettings);
    const parts = createEmptySums();
    addSequences(parts, { offsets: offsets.subarray(0, 21), courses }, defaultFitSettings);
    addSequences(parts, { offsets: offsets.subarray(20), courses }, defaultFitSettings);
    expect(largestDifference(parts.historyHistory, whole.historyHistory)).toBeLessThan(1e-12);
    expect(parts.biasBias).toBeCloseTo(whole.biasBias, 12);
  });
});
