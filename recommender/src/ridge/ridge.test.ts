import { describe, expect, it } from 'vitest';
import { defaultFitSettings, type FitSettings } from '../fit-settings.ts';
import type { Sequences } from '../training-data.ts';
import { countPairs } from './count-pairs.ts';
import { combineSums, pairMatrices, pairVectors, quantum, selectCourses } from './pair-sums.ts';
import { solveRidge } from './solve-ridge.ts';
import { addDense, type SparseMatrix } from './sparse-matrix.ts';

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

function toDense(matrix: SparseMatrix): Float64Array {
  const dense = new Float64Array(size * size);
  addDense(dense, size, matrix);
  return dense;
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
  /** 300 learners, each rounded by half a quantum at most. */
  const rounding = 300 * quantum;

  it('equal the sums over every φ, to rounding', async () => {
    const sums = await countPairs(sequences, size, settings);
    const isNear = (actual: ArrayLike<number>, expected: ArrayLike<number>) =>
      expect(largestDifference(actual, expected)).toBeLessThan(rounding);
    const lower = readBlock(gram, 0, size, [0, size]).map((value, e) =>
      e % size <= Math.floor(e / size) ? value : 0,
    );
    isNear(toDense(sums.historyHistory), lower);
    isNear(toDense(sums.historyLast), readBlock(gram, 0, size, [size, 2 * size]));
    const lastLast = readBlock(gram, size, 2 * size, [size, 2 * size]);
    const diagonal = lastLast.map((_, e) =>
      e % size === Math.floor(e / size) ? sums.lastLast[e % size]! : 0,
    );
    isNear(diagonal, lastLast);
    isNear(toDense(sums.historyTarget), readBlock(targets, 0, size, [0, size]));
    isNear(toDense(sums.lastTarget), readBlock(targets, size, 2 * size, [0, size]));
    isNear(sums.biasHistory, gram[2 * size]!.subarray(0, size));
    isNear(sums.biasLast, gram[2 * size]!.subarray(size, 2 * size));
    isNear(sums.biasTarget, targets[2 * size]!);
    isNear([sums.biasBias], [gram[2 * size]![2 * size]!]);
  });

  it('solve to the ridge of the whole system', async () => {
    const system = gram.map((row, i) =>
      row.map((value, j) => value + (i !== j ? 0 : i < 2 * size ? settings.ridge : settings.biasRidge)),
    );
    const expected = solveByElimination(system, targets).flatMap((row) => Array.from(row));
    const sums = await countPairs(sequences, size, settings);
    const { history, last, bias } = await solveRidge(sums, settings);
    expect(largestDifference([...history, ...last, ...bias], expected)).toBeLessThan(1e-7);
  });
});

describe('pair sums', () => {
  const count = (sequences: Sequences, threads?: number) =>
    countPairs(sequences, size, defaultFitSettings, threads);
  const { offsets, courses } = simulateSequences(200, 3);
  const first = { offsets: offsets.subarray(0, 71), courses };
  const second = { offsets: offsets.subarray(70), courses };

  it('add up over shards of learners, to the same bits', async () => {
    expect(combineSums(await count(second), await count(first), 1)).toEqual(
      await count({ offsets, courses }),
    );
  });

  it('lose learners without a trace', async () => {
    const rest = combineSums(await count({ offsets, courses }), await count(first), -1);
    expect(rest).toEqual(await count(second));
    const none = combineSums(rest, await count(second), -1);
    expect(pairMatrices.flatMap((name) => [...none[name].values])).toEqual([]);
    expect(pairVectors.flatMap((name) => [...none[name]]).every((value) => value === 0)).toBe(true);
    expect(none.biasBias).toBe(0);
  });

  it('are the same bits on any number of threads', async () => {
    expect(await count({ offsets, courses }, 2)).toEqual(await count({ offsets, courses }, 1));
  });

  it('keep what pairs two of the courses that are asked for', async () => {
    const sums = await count({ offsets, courses });
    const kept = Uint32Array.from([1, 4, 5, 22]);
    const [dense, part] = [toDense(sums.historyTarget), selectCourses(sums, kept)];
    const expected = [...kept].flatMap((i) => [...kept].map((j) => dense[i * size + j]!));
    const actual = new Float64Array(16);
    addDense(actual, 4, part.historyTarget);
    expect([...actual]).toEqual(expected);
    expect([...part.biasTarget]).toEqual([...kept].map((i) => sums.biasTarget[i]));
  });

  it('refuse courses that they do not know', async () => {
    const small = await countPairs({ offsets: offsets.subarray(0, 1), courses }, 2, defaultFitSettings);
    expect(() => combineSums(small, small, 1)).not.toThrow();
    expect(combineSums(await count(first), small, 1)).toEqual(await count(first));
    const known = await count(first);
    expect(() => combineSums(small, known, 1)).toThrow('sums of 23 courses into sums of 2');
  });
});
