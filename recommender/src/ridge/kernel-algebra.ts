import { availableParallelism } from 'node:os';
import type { DenseAlgebra } from './dense-algebra.ts';
import { type KernelCall, startKernelThreads } from './kernel-threads.ts';

/** Fewer rows are done before a thread has started. */
const threadedSize = 700;
const threadCountMax = 4;

/**
 * The operations in kernels/dense.ts, on threads that take a part of the columns or rows each; the result has the same
 * bits for any number of them. Throws RangeError where the matrices exceed 4 GiB.
 */
export function openKernelAlgebra(
  size: number,
  matrixCount: number,
  threadCount = size < threadedSize ? 1 : Math.min(threadCountMax, availableParallelism()),
): DenseAlgebra {
  const stride = Math.ceil(size / 4) * 4;
  const { matrices, kernel, run, close } = startKernelThreads(stride, matrixCount, threadCount);
  const even = splitRange(stride, threadCount, (share) => share);
  const triangular = splitRange(stride, threadCount, Math.sqrt);
  return {
    size,
    stride,
    matrices,
    close,

    async subtractGram(c, a) {
      await run(triangular.map((part) => gramBelow(c.byteOffset, a.byteOffset, stride, part)));
      await run(triangular.map((part) => gramOnDiagonal(c.byteOffset, a.byteOffset, stride, part)));
    },

    async subtractProduct(c, a, b) {
      await run(
        even.map((part) => product(c, { start: a.byteOffset, row: stride, column: 1 }, b, stride, part)),
      );
    },

    async subtractTransposedProduct(c, a, b) {
      await run(
        even.map((part) => product(c, { start: a.byteOffset, row: 1, column: stride }, b, stride, part)),
      );
    },

    async factorize(a) {
      for (let i = size; i < stride; i++) a[i * stride + i] = 1;
      if (!kernel.factorize(a.byteOffset, stride, stride))
        throw new RangeError('the matrix is not positive definite');
    },

    async solve(l, b) {
      await run(
        even.map(({ from, to }) => ({
          operation: 'solve',
          args: [l.byteOffset, b.byteOffset + 8 * from, stride, stride, to - from],
        })),
      );
    },
  };
}

interface Part {
  from: number;
  to: number;
}

/** 0 … size in parts that end at `place(share)` of it, on multiples of 4; empty parts are left out. */
function splitRange(size: number, count: number, place: (share: number) => number): Part[] {
  const ends = Array.from({ length: count + 1 }, (_, i) => Math.round((place(i / count) * size) / 4) * 4);
  return ends.slice(1).flatMap((to, i) => (to > ends[i]! ? [{ from: ends[i]!, to }] : []));
}

interface Operand {
  start: number;
  row: number;
  column: number;
}

/** C −= A·B for some columns of C and B. */
function product(c: Float64Array, a: Operand, b: Float64Array, n: number, { from, to }: Part): KernelCall {
  const [cStart, bStart] = [c.byteOffset + 8 * from, b.byteOffset + 8 * from];
  return {
    operation: 'subtractProduct',
    args: [cStart, n, a.start, a.row, a.column, bStart, n, 1, n, to - from, n, 0],
  };
}

/** C −= A·Aᵀ for some rows of C, left of the square that they have on the diagonal. */
function gramBelow(c: number, a: number, n: number, { from, to }: Part): KernelCall {
  const rowsStart = 8 * from * n;
  return {
    operation: 'subtractProduct',
    args: [c + rowsStart, n, a + rowsStart, n, 1, a, 1, n, to - from, from, n, 0],
  };
}

/** The lower triangle of that square. */
function gramOnDiagonal(c: number, a: number, n: number, { from, to }: Part): KernelCall {
  const [square, rows] = [c + 8 * (from * n + from), a + 8 * from * n];
  return {
    operation: 'subtractProduct',
    args: [square, n, rows, n, 1, rows, 1, n, to - from, to - from, n, 1],
  };
}
