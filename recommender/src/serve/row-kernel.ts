import { createMemory, firstFreeAddress, instantiateModule } from '../kernel-module.ts';
import type { Model } from '../model.ts';
import type { Evidence } from '../rerank/reranker.ts';

/** Exports of kernels/serve.ts for rows; entries by their address, the first number, and the one after the last. */
interface Kernel {
  /** Address, courses with padding. */
  useCourses(start: number, count: number): void;
  useSlots(slots: number, hits: number): void;
  addEntries(entries: number, first: number, end: number, scale: number): void;
  rankCourses(): void;
  takeBest(): number;
  findHits(entries: number, first: number, end: number): number;
}

/** Row r has the entries `offsets[r] … offsets[r + 1] - 1`. */
interface Rows {
  offsets: Uint32Array;
  columns: Uint16Array | Uint32Array;
  values?: Int8Array;
}

/** Rows in the memory of the kernel: entry e is column · 256 + its value in 8 bits. */
export interface PlacedRows {
  offsets: Uint32Array;
  entries: Uint32Array;
}

export interface PlacedTable extends PlacedRows {
  scales: Float32Array;
}

/**
 * The rows of a model in the memory of a kernel, with what is worked out from them; one list at a time. `gains`, `base` and
 * `slots` go by index in the model.
 */
export interface RowKernel {
  history: PlacedTable;
  last: PlacedTable;
  similar: PlacedTable;
  rates: PlacedRows;
  /** By pairs. */
  triples: PlacedRows;
  /** What the signals of a learner add to `base`. */
  gains: Float64Array;
  /** What scores start from, −∞ for courses that are out; used up by `takeBest`. */
  base: Float64Array;
  /** Adds a row, times `factor`, to the gains. */
  addRow(table: PlacedTable, row: number, factor: number): void;
  /** To be called before `takeBest`. */
  rankCourses(): void;
  /** The course with the largest base + gain, of equal ones the smallest index; it is then out. −1 where none is left. */
  takeBest(): number;
  /** 0 for courses that `findHits` does not look for; all 0 between two uses. */
  slots: Uint32Array;
  /** Numbers of the entries that `findHits` found. */
  hits: Uint32Array;
  /** How many entries of the row have a column with a slot. */
  findHits(rows: PlacedRows, row: number): number;
}

const noRows: Rows = { offsets: new Uint32Array(1), columns: new Uint16Array(0) };
/** The kernel works on blocks of 16 courses and groups of 16 blocks, two groups at a time. */
const padding = 512;

/** Copies the rows, four bytes an entry. `evidence` is that of a re-ranker, if there is one. */
export function createRowKernel(
  { courseIds, history, last, similar }: Pick<Model, 'courseIds' | 'history' | 'last' | 'similar'>,
  evidence: Evidence | null,
): RowKernel {
  const { rates, triples } = evidence ?? { rates: noRows, triples: noRows };
  const courseCount = courseIds.length;
  const plan = planMemory(courseCount, { history, last, similar, rates, triples });
  const { buffer, kernel } = openKernel(plan);
  const gains = new Float64Array(buffer, plan.courses, plan.paddedCount);
  const base = new Float64Array(buffer, plan.courses + gains.byteLength, plan.paddedCount).fill(-Infinity);
  return {
    history: { ...placeRows(history, buffer, plan.history), scales: history.scales },
    last: { ...placeRows(last, buffer, plan.last), scales: last.scales },
    similar: { ...placeRows(similar, buffer, plan.similar), scales: similar.scales },
    rates: placeRows(rates, buffer, plan.rates),
    triples: placeRows(triples, buffer, plan.triples),
    gains: gains.subarray(0, courseCount),
    base: base.subarray(0, courseCount),
    addRow: ({ entries, offsets, scales }, row, factor) =>
      kernel.addEntries(entries.byteOffset, offsets[row]!, offsets[row + 1]!, scales[row]! * factor),
    rankCourses: kernel.rankCourses,
    takeBest: kernel.takeBest,
    slots: new Uint32Array(buffer, plan.slots, courseCount),
    hits: new Uint32Array(buffer, plan.hits, courseCount + 1),
    findHits: ({ entries, offsets }, row) =>
      kernel.findHits(entries.byteOffset, offsets[row]!, offsets[row + 1]!),
  };
}

const kernels = new WeakMap<Model, RowKernel>();

/** That of a model with its re-ranker: one for all its catalogues. */
export function getRowKernel(model: Model): RowKernel {
  const known = kernels.get(model);
  if (known) return known;
  const kernel = createRowKernel(model, model.reranker);
  kernels.set(model, kernel);
  return kernel;
}

/** Addresses of everything, each a multiple of 64. */
function planMemory(
  courseCount: number,
  {
    history,
    last,
    similar,
    rates,
    triples,
  }: Record<'history' | 'last' | 'similar' | 'rates' | 'triples', Rows>,
) {
  let end = firstFreeAddress;
  const reserve = (bytes: number) => {
    const address = end;
    end = Math.ceil((address + bytes) / 64) * 64;
    return address;
  };
  const paddedCount = Math.ceil(courseCount / padding) * padding;
  return {
    paddedCount,
    // Gains and base, then the largest score of each block and of each group.
    courses: reserve(8 * (2 * paddedCount + paddedCount / 16 + paddedCount / 256)),
    slots: reserve(4 * courseCount),
    hits: reserve(4 * (courseCount + 1)),
    history: reserve(4 * history.columns.length),
    last: reserve(4 * last.columns.length),
    similar: reserve(4 * similar.columns.length),
    rates: reserve(4 * rates.columns.length),
    triples: reserve(4 * triples.columns.length),
    end,
  };
}

function openKernel({ end, courses, paddedCount, slots, hits }: ReturnType<typeof planMemory>) {
  const memory = createMemory(end);
  const kernel = instantiateModule('serve', memory) as Kernel;
  kernel.useCourses(courses, paddedCount);
  kernel.useSlots(slots, hits);
  return { buffer: memory.buffer, kernel };
}

function placeRows({ offsets, columns, values }: Rows, buffer: ArrayBuffer, address: number): PlacedRows {
  const entries = new Uint32Array(buffer, address, columns.length);
  for (let e = 0; e < entries.length; e++) entries[e] = (columns[e]! << 8) | ((values?.[e] ?? 0) & 255);
  return { offsets, entries };
}

export function readColumn(entry: number): number {
  return entry >>> 8;
}

export function readValue(entry: number): number {
  return (entry << 24) >> 24;
}
