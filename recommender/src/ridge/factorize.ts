import { factorColumns } from './kernel.ts';
import type { KernelThreads } from './kernel-threads.ts';
import type { KernelCall } from './thread-task.ts';

/**
 * A = L·Lᵀ over the lower triangle of a matrix of the threads, 128 columns at a time; the threads take rows of what
 * remains. Throws RangeError where A is not positive definite.
 */
export async function factorizeOnThreads(
  threads: KernelThreads,
  { byteOffset: a }: Float64Array,
  stride: number,
): Promise<void> {
  for (let k = 0; k < stride; k += factorColumns) {
    const columns: KernelCall = { operation: 'factorizeColumns', args: [a, stride, stride, k] };
    const [isPositive] = await threads.run([{ kind: 'calls', calls: [columns] }]);
    if (!isPositive) throw new RangeError('the matrix is not positive definite');
    const next = k + factorColumns;
    const parts = splitTriangle(stride - next, threads.count);
    await threads.run(parts.map((part) => ({ kind: 'calls', calls: subtractGram(a, stride, next, part) })));
  }
}

interface Part {
  from: number;
  to: number;
}

/** The rows of a triangle in parts of the same area, on multiples of 4; empty parts are left out. */
function splitTriangle(size: number, count: number): Part[] {
  if (size <= 0) return [];
  const ends = Array.from({ length: count + 1 }, (_, i) => Math.round((Math.sqrt(i / count) * size) / 4) * 4);
  return ends.slice(1).flatMap((to, i) => (to > ends[i]! ? [{ from: ends[i]!, to }] : []));
}

/** Takes the product of the columns before `start` off some rows: left of their square on the diagonal, then in it. */
function subtractGram(a: number, n: number, start: number, { from, to }: Part): KernelCall[] {
  const address = (row: number, column: number) => a + 8 * (row * n + column);
  const [first, left] = [start + from, start - factorColumns];
  const rows = address(first, left);
  const tail = [to - from, factorColumns];
  return [
    {
      operation: 'subtractProduct',
      args: [address(first, start), n, rows, n, 1, address(start, left), 1, n, tail[0]!, from, tail[1]!, 0],
    },
    {
      operation: 'subtractProduct',
      args: [address(first, first), n, rows, n, 1, rows, 1, n, tail[0]!, tail[0]!, tail[1]!, 1],
    },
  ];
}
