import { describe, expect, it } from 'vitest';
import type { DenseAlgebra } from './dense-algebra.ts';
import { openKernelAlgebra } from './kernel-algebra.ts';
import { openPlainAlgebra } from './plain-algebra.ts';

/** Numbers between −½ and ½ that are the same for both implementations. */
function fill(matrix: Float64Array, size: number, stride: number, seed: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const x = Math.sin(seed + 12.9898 * i + 78.233 * j) * 43758.5453;
      matrix[i * stride + j] = x - Math.floor(x) - 0.5;
    }
  }
}

/** Three matrices, filled; the second made diagonally dominant. */
function prepare({ size, stride, matrices }: DenseAlgebra) {
  const [a, b, c] = matrices as [Float64Array, Float64Array, Float64Array];
  [a, b, c].forEach((matrix, seed) => fill(matrix, size, stride, seed));
  for (let i = 0; i < size; i++) b[i * stride + i]! += size;
  const read = (matrix: Float64Array, isLower = false) =>
    Array.from({ length: size * size }, (_, e) => {
      const [i, j] = [Math.floor(e / size), e % size];
      return isLower && j > i ? 0 : matrix[i * stride + j]!;
    });
  return { a, b, c, read };
}

const operations: Record<string, (algebra: DenseAlgebra) => Promise<number[]>> = {
  async factorize(algebra) {
    const { b, read } = prepare(algebra);
    await algebra.factorize(b);
    return read(b, true);
  },
  async solve(algebra) {
    const { b, c, read } = prepare(algebra);
    await algebra.factorize(b);
    await algebra.solve(b, c);
    return read(c);
  },
};

describe.each(Object.entries(operations))('%s', (_, operate) => {
  it.each([
    [1, 1],
    [3, 1],
    [4, 2],
    [37, 3],
    [129, 1],
    [260, 2],
    [413, 3],
  ])('of the kernel equals the definition for %i rows on %i threads', async (size, threadCount) => {
    const expected = await operate(openPlainAlgebra(size, 3));
    const kernel = openKernelAlgebra(size, 3, threadCount);
    const actual = await operate(kernel);
    await kernel.close();
    const largest = actual.reduce((max, value, e) => Math.max(max, Math.abs(value - expected[e]!)), 0);
    expect(largest).toBeLessThan(1e-10);
  });

  it('gives the same bits on any number of threads', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(async (threadCount) => {
        const kernel = openKernelAlgebra(300, 3, threadCount);
        const result = await operate(kernel);
        await kernel.close();
        return result;
      }),
    );
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

describe('the kernel', () => {
  it('refuses a matrix that is not positive definite', async () => {
    const kernel = openKernelAlgebra(5, 1);
    await expect(kernel.factorize(kernel.matrices[0]!)).rejects.toThrow('not positive definite');
  });

  it('refuses more than it can address', () => {
    expect(() => openKernelAlgebra(20_000, 2)).toThrow('exceed 4 GiB');
  });
});
