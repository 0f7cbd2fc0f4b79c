import { blockDepth, blockRows, type KernelThread } from './kernel.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** A row-major panel of some columns in the memory of the kernel. */
export interface Panel {
  address: number;
  /** Rows, columns, and numbers from one row to the next. */
  rows: number;
  columns: number;
  step: number;
}

/** C −= A·B for the rows of C and A from `firstRow` on; as many rows as C has, a multiple of 4. */
export function subtractSparseProduct(
  thread: KernelThread,
  a: SparseMatrix,
  { b, c, firstRow = 0 }: { b: Panel; c: Panel; firstRow?: number },
): void {
  const next = a.offsets.slice();
  const pack = createPacker(thread, a, next);
  for (let depth = 0; depth < b.rows; depth += blockDepth) {
    const depthCount = Math.min(blockDepth, b.rows - depth);
    thread.kernel.packPanel(b.address + 8 * depth * b.step, b.step, b.columns, depthCount);
    for (let row = firstRow; row < c.rows; row += blockRows) {
      const slivers = Math.min(blockRows, c.rows - row) / 4;
      pack(row, slivers, depth);
      const target = c.address + 8 * row * c.step;
      thread.kernel.subtractGathered(target, c.step, c.columns, depthCount, slivers);
    }
  }
}

/**
 * Packs the entries of slivers of four rows at the depths from `depth` on, one block of depths: for each depth at which
 * a row of the sliver is not zero its bytes in the packed panel and four numbers. `next` keeps where each row stands.
 */
function createPacker({ kernel, memory }: KernelThread, a: SparseMatrix, next: Uint32Array) {
  const { columns, values } = a;
  const rowCount = a.offsets.length - 1;
  const sliversMax = blockRows / 4;
  const packedValues = new Float64Array(memory.buffer, kernel.gatheredValues(), blockRows * blockDepth);
  const entriesMax = sliversMax * blockDepth;
  const header = new Uint32Array(memory.buffer, kernel.gatheredDepths(), sliversMax + 1 + entriesMax);
  const slots = new Int32Array(blockDepth);
  return (row: number, slivers: number, depth: number): void => {
    const depths = header.subarray(slivers + 1);
    slots.fill(-1);
    let count = 0;
    for (let sliver = 0; sliver < slivers; sliver++) {
      const first = count;
      header[sliver] = first;
      for (let r = 0; r < 4; r++) {
        const i = row + 4 * sliver + r;
        if (i >= rowCount) break;
        const end = a.offsets[i + 1]!;
        let e = next[i]!;
        for (; e < end && columns[e]! < depth + blockDepth; e++) {
          const place = columns[e]! - depth;
          let slot = slots[place]!;
          if (slot < first) {
            slot = count++;
            slots[place] = slot;
            depths[slot] = 32 * place;
            packedValues.fill(0, 4 * slot, 4 * slot + 4);
          }
          packedValues[4 * slot + r] = values[e]!;
        }
        next[i] = e;
      }
    }
    header[slivers] = count;
  };
}
