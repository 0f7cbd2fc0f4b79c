import type { DenseAlgebra } from './dense-algebra.ts';

/** The operations as their definitions read, row by row: the reference that the kernel is checked against. */
export function openPlainAlgebra(size: number, matrixCount: number): DenseAlgebra {
  return {
    size,
    stride: size,
    matrices: Array.from({ length: matrixCount }, () => new Float64Array(size * size)),

    async factorize(a) {
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
          const rest = a[i * size + j]! - dot(a, i * size, a, j * size, j);
          if (i === j && !(rest > 0)) throw new RangeError('the matrix is not positive definite');
          a[i * size + j] = i === j ? Math.sqrt(rest) : rest / a[j * size + j]!;
        }
      }
    },

    async solve(l, b) {
      for (let i = 0; i < size; i++) {
        for (let k = 0; k < i; k++) subtractRow(b, i * size, l[i * size + k]!, b, k * size, size);
        scaleRow(b, i * size, 1 / l[i * size + i]!, size);
      }
      for (let i = size - 1; i >= 0; i--) {
        for (let k = i + 1; k < size; k++) subtractRow(b, i * size, l[k * size + i]!, b, k * size, size);
        scaleRow(b, i * size, 1 / l[i * size + i]!, size);
      }
    },

    async close() {},
  };
}

function dot(a: Float64Array, aStart: number, b: Float64Array, bStart: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[aStart + k]! * b[bStart + k]!;
  return sum;
}

function subtractRow(
  c: Float64Array,
  cStart: number,
  factor: number,
  b: Float64Array,
  bStart: number,
  length: number,
): void {
  if (factor === 0) return;
  for (let j = 0; j < length; j++) c[cStart + j]! -= factor * b[bStart + j]!;
}

function scaleRow(b: Float64Array, start: number, factor: number, length: number): void {
  for (let j = 0; j < length; j++) b[start + j]! *= factor;
}
