import type { DenseAlgebra } from './dense-algebra.ts';
import { factorizeOnThreads } from './factorize.ts';
import { chooseThreadCount, startKernelThreads } from './kernel-threads.ts';

/**
 * The operations in kernels/dense.ts, on threads that take a part of the columns or rows each; the result has the same
 * bits for any number of them. Throws RangeError where the matrices exceed 4 GiB.
 */
export function openKernelAlgebra(
  size: number,
  matrixCount: number,
  threadCount = chooseThreadCount(size),
): DenseAlgebra {
  const stride = Math.ceil(size / 4) * 4;
  const threads = startKernelThreads(stride, matrixCount, { threadCount });
  return {
    size,
    stride,
    matrices: threads.matrices,
    close: threads.close,

    async factorize(a) {
      for (let i = size; i < stride; i++) a[i * stride + i] = 1;
      await factorizeOnThreads(threads, a, stride);
    },

    async solve(l, b) {
      const width = Math.ceil(stride / threadCount / 4) * 4;
      const starts = Array.from({ length: threadCount }, (_, i) => i * width).filter((from) => from < stride);
      await threads.run(
        starts.map((from) => {
          const args = [
            l.byteOffset,
            b.byteOffset + 8 * from,
            stride,
            stride,
            stride,
            Math.min(width, stride - from),
          ];
          return { kind: 'calls', calls: [{ operation: 'solve', args }] };
        }),
      );
    },
  };
}
