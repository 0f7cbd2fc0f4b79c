import { describe, expect, it } from 'vitest';
import { defaultFitSettings } from '../fit-settings.ts';
import { countPairs } from './count-pairs.ts';
import { solvePlainly } from './plain-ridge.ts';
import { solveRidge } from './solve-ridge.ts';

/** Lists of up to 30 of `size` courses, near each other; the same ones for the same size. */
async function simulateSums(size: number, learners: number) {
  const offsets = [0];
  const courses: number[] = [];
  for (let learner = 0; learner < learners; learner++) {
    const list = new Set<number>();
    for (let place = 0; place < 3 + (learner % 28); place++) {
      const x = Math.sin(12.9898 * learner + 78.233 * place) * 43758.5453;
      list.add(Math.floor((learner * 7 + (x - Math.floor(x)) ** 2 * size) % size));
    }
    courses.push(...list);
    offsets.push(courses.length);
  }
  return countPairs(
    { offsets: Uint32Array.from(offsets), courses: Uint32Array.from(courses) },
    size,
    defaultFitSettings,
  );
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}

describe('the kernel on panels', () => {
  it.each([
    [1, 1],
    [3, 2],
    [37, 3],
    [130, 1],
    [261, 2],
    [412, 1],
  ])('solves as the definition reads, for %i courses on %i threads', async (size, threadCount) => {
    const sums = await simulateSums(size, 4 * size);
    const expected = solvePlainly(sums, defaultFitSettings);
    const actual = await solveRidge(sums, defaultFitSettings, { threadCount });
    expect(largestDifference(actual.history, expected.history)).toBeLessThan(1e-6);
    expect(largestDifference(actual.last, expected.last)).toBeLessThan(1e-6);
    expect(largestDifference(actual.bias, expected.bias)).toBeLessThan(1e-9);
  });

  it('gives the same bits on any number of threads', async () => {
    const sums = await simulateSums(600, 900);
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((threadCount) => solveRidge(sums, defaultFitSettings, { threadCount })),
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});

describe('no course at all', () => {
  it('has no weights', async () => {
    expect((await solveRidge(await simulateSums(0, 0), defaultFitSettings)).history).toHaveLength(0);
  });
});
