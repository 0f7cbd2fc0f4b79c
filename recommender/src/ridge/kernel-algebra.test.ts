import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildKernel, kernelPath } from '../../kernels/build-kernel.ts';
import type { DenseAlgebra } from './dense-algebra.ts';
import { kernelAlgebra } from './kernel-algebra.ts';
import { plainAlgebra } from './plain-algebra.ts';

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
function prepare(algebra: DenseAlgebra, size: number) {
  const stride = algebra.computeStride(size);
  const [a, b, c] = algebra.allocate(size, 3) as [Float64Array, Float64Array, Float64Array];
  [a, b, c].forEach((matrix, seed) => fill(matrix, size, stride, seed));
  for (let i = 0; i < size; i++) b[i * stride + i]! += size;
  const read = (matrix: Float64Array, isLower = false) =>
    Array.from({ length: size * size }, (_, e) => {
      const [i, j] = [Math.floor(e / size), e % size];
      return isLower && j > i ? 0 : matrix[i * stride + j]!;
    });
  return { a, b, c, read };
}

const operations: Record<string, (algebra: DenseAlgebra, size: number) => number[]> = {
  subtractGram(algebra, size) {
    const { a, c, read } = prepare(algebra, size);
    algebra.subtractGram(c, a, size);
    return read(c, true);
  },
  subtractProduct(algebra, size) {
    const { a, b, c, read } = prepare(algebra, size);
    algebra.subtractProduct(c, a, b, size);
    return read(c);
  },
  subtractTransposedProduct(algebra, size) {
    const { a, b, c, read } = prepare(algebra, size);
    algebra.subtractTransposedProduct(c, a, b, size);
    return read(c);
  },
  factorize(algebra, size) {
    const { b, read } = prepare(algebra, size);
    algebra.factorize(b, size);
    return read(b, true);
  },
  solve(algebra, size) {
    const { b, c, read } = prepare(algebra, size);
    algebra.factorize(b, size);
    algebra.solve(b, c, size);
    return read(c);
  },
};

describe.each(Object.entries(operations))('%s', (_, operate) => {
  it.each([1, 3, 4, 37, 128, 129, 260, 531])('of the kernel equals the definition for %i rows', (size) => {
    const expected = operate(plainAlgebra, size);
    const largest = operate(kernelAlgebra, size).reduce(
      (max, value, e) => Math.max(max, Math.abs(value - expected[e]!)),
      0,
    );
    expect(largest).toBeLessThan(1e-10);
  });
});

describe('the kernel', () => {
  it('refuses a matrix that is not positive definite', () => {
    const [a] = kernelAlgebra.allocate(5, 1) as [Float64Array];
    expect(() => kernelAlgebra.factorize(a, 5)).toThrow('not positive definite');
  });

  it('refuses more than it can address', () => {
    expect(() => kernelAlgebra.allocate(20_000, 4)).toThrow('exceed 4 GiB');
  });

  it('is committed as its source compiles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crs-kernel-'));
    await buildKernel(join(folder, 'dense.wasm'));
    const isSame = readFileSync(join(folder, 'dense.wasm')).equals(readFileSync(kernelPath));
    rmSync(folder, { recursive: true });
    expect(isSame).toBe(true);
  });
});
