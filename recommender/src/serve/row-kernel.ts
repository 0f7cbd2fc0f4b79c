import { createMemory, firstFreeAddress, instantiateModule } from '../kernel-module.ts';
import type { Model } from '../model.ts';
import { featureCount } from '../rerank/candidate-features.ts';
import { logRates, rates as byteRates } from '../rerank/rate-bytes.ts';
import { candidateCount, type Evidence } from '../rerank/reranker.ts';
import type { WeightTable } from '../table/weight-table.ts';

/** Exports of kernels/serve.ts for rows; entries by addresses, the first number, and the one after the last. */
interface Kernel {
  /** Address, courses with padding. */
  useCourses(start: number, count: number): void;
  useSlots(slots: number, hits: number): void;
  addNarrow(columns: number, values: number, first: number, end: number, scale: number): void;
  addWide: Kernel['addNarrow'];
  rankCourses(): void;
  takeBest(courses: number, count: number): number;
  findNarrow(columns: number, first: number, end: number): number;
  findWide: Kernel['findNarrow'];
  /** Addresses of features, and of rates with their logarithms. */
  useFeatures(features: number, rates: number, isWide: boolean): void;
  tallyRates(
    columns: number,
    bytes: number,
    first: number,
    end: number,
    lag: number,
    weight: number,
    isFirst: boolean,
  ): void;
  tallySimilar(columns: number, values: number, first: number, end: number, lag: number, scale: number): void;
  tallyPair(
    columns: number,
    bytes: number,
    first: number,
    end: number,
    weight: number,
    areLast: boolean,
  ): void;
}

/** Row r has the entries `offsets[r] … offsets[r + 1] - 1`. */
type Rows = Pick<WeightTable, 'offsets' | 'columns'>;
type RateRows = Rows & { bytes: Uint8Array };

/**
 * The rows of a model in the memory of a kernel, with what is worked out from them; one list at a time. The methods take
 * only rows from here. `gains`, `base` and `slots` go by index in the model.
 */
export interface RowKernel {
  history: WeightTable;
  last: WeightTable;
  similar: WeightTable;
  /** What the signals of a learner add to `base`. */
  gains: Float64Array;
  /** What scores start from, −∞ for courses that are out; used up by `takeBest`. */
  base: Float64Array;
  /** Adds a row, times `factor`, to the gains. */
  addRow(table: WeightTable, row: number, factor: number): void;
  /** To be called before `takeBest`. */
  rankCourses(): void;
  /**
   * Puts the courses with the largest base + gain into `best`, of equal ones the smaller index first; they are then out.
   * Gives how many there were, at most `count`.
   */
  takeBest(count: number): number;
  best: Uint32Array;
  /** 0 for courses that `findHits` does not look for; all 0 between two uses. */
  slots: Uint32Array;
  /** Numbers of the entries that `findHits` found. */
  hits: Uint32Array;
  /** How many entries of the row have a column with a slot. */
  findHits(rows: Rows, row: number): number;
  /** Features of the candidates of a re-ranker, who have 1 + their place as slots; what follows adds to them. */
  features: Float32Array;
  /** What the evidence says of a course of the history, at this lag with this weight; `isFirst` of all that are looked at. */
  tallyRates(course: number, stands: { lag: number; weight: number; isFirst: boolean }): void;
  tallySimilar(course: number, lag: number): void;
  /** What the evidence says of a pair of courses of the history, which may be the last two. */
  tallyPair(pair: number, weight: number, areLast: boolean): void;
}

const noRows: RateRows = {
  offsets: new Uint32Array(1),
  columns: new Uint16Array(0),
  bytes: new Uint8Array(0),
};
/** The kernel works on blocks of 16 courses and groups of 16 blocks, two groups at a time. */
const padding = 512;

/** Copies the rows. `evidence` is that of a re-ranker, if there is one. */
export function createRowKernel(
  { courseIds, history, last, similar }: Pick<Model, 'courseIds' | 'history' | 'last' | 'similar'>,
  evidence: Evidence | null,
): RowKernel {
  const { rates, triples } = evidence ?? { rates: noRows, triples: noRows };
  const courseCount = courseIds.length;
  const plan = planMemory(courseCount, { history, last, similar }, { rates, triples });
  const { buffer, kernel } = openKernel(plan);
  const gains = new Float64Array(buffer, plan.courses, plan.paddedCount);
  const placed = {
    similar: placeTable(similar, buffer, plan.similar),
    rates: placeRates(rates, buffer, plan.rates),
    triples: placeRates(triples, buffer, plan.triples),
  };
  const base = new Float64Array(buffer, plan.courses + gains.byteLength, plan.paddedCount).fill(-Infinity);
  return {
    history: placeTable(history, buffer, plan.history),
    last: placeTable(last, buffer, plan.last),
    similar: placed.similar,
    gains: gains.subarray(0, courseCount),
    base: base.subarray(0, courseCount),
    addRow({ offsets, columns, values, scales }, row, factor) {
      const add = columns instanceof Uint16Array ? kernel.addNarrow : kernel.addWide;
      add(columns.byteOffset, values.byteOffset, offsets[row]!, offsets[row + 1]!, scales[row]! * factor);
    },
    rankCourses: kernel.rankCourses,
    takeBest: (count) => kernel.takeBest(plan.best, Math.min(count, courseCount)),
    best: new Uint32Array(buffer, plan.best, courseCount),
    slots: new Uint32Array(buffer, plan.slots, courseCount),
    hits: new Uint32Array(buffer, plan.hits, courseCount + 1),
    findHits({ offsets, columns }, row) {
      const find = columns instanceof Uint16Array ? kernel.findNarrow : kernel.findWide;
      return find(columns.byteOffset, offsets[row]!, offsets[row + 1]!);
    },
    features: new Float32Array(buffer, plan.features, candidateCount * featureCount),
    tallyRates(course, { lag, weight, isFirst }) {
      const { offsets, columns, bytes } = placed.rates;
      const first = offsets[course]!;
      const end = offsets[course + 1]!;
      kernel.tallyRates(columns.byteOffset, bytes.byteOffset, first, end, lag, weight, isFirst);
    },
    tallySimilar(course, lag) {
      const { offsets, columns, values, scales } = placed.similar;
      const first = offsets[course]!;
      const end = offsets[course + 1]!;
      kernel.tallySimilar(columns.byteOffset, values.byteOffset, first, end, lag, scales[course]!);
    },
    tallyPair(pair, weight, areLast) {
      const { offsets, columns, bytes } = placed.triples;
      const first = offsets[pair]!;
      const end = offsets[pair + 1]!;
      kernel.tallyPair(columns.byteOffset, bytes.byteOffset, first, end, weight, areLast);
    },
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
  { history, last, similar }: Pick<Model, 'history' | 'last' | 'similar'>,
  { rates, triples }: Record<'rates' | 'triples', RateRows>,
) {
  let end = firstFreeAddress;
  const reserve = (bytes: number) => {
    const address = end;
    end = Math.ceil((address + bytes) / 64) * 64;
    return address;
  };
  const reserveTable = ({ columns, values }: WeightTable) => ({
    columns: reserve(columns.byteLength),
    values: reserve(values.byteLength),
  });
  const reserveRates = ({ columns, bytes }: RateRows) => ({
    columns: reserve(columns.byteLength),
    bytes: reserve(bytes.byteLength),
  });
  const paddedCount = Math.max(1, Math.ceil(courseCount / padding)) * padding;
  return {
    paddedCount,
    // Gains and base, then the largest score of each block and of each group.
    courses: reserve(8 * (2 * paddedCount + paddedCount / 16 + paddedCount / 256)),
    best: reserve(4 * courseCount),
    slots: reserve(4 * courseCount),
    hits: reserve(4 * (courseCount + 1)),
    history: reserveTable(history),
    last: reserveTable(last),
    similar: reserveTable(similar),
    rates: reserveRates(rates),
    triples: reserveRates(triples),
    features: reserve(4 * candidateCount * featureCount),
    rateTable: reserve(8 * 2 * 256),
    isWide: history.columns instanceof Uint32Array,
    end,
  };
}

function openKernel(plan: ReturnType<typeof planMemory>) {
  const memory = createMemory(plan.end);
  const kernel = instantiateModule('serve', memory) as Kernel;
  kernel.useCourses(plan.courses, plan.paddedCount);
  kernel.useSlots(plan.slots, plan.hits);
  kernel.useFeatures(plan.features, plan.rateTable, plan.isWide);
  new Float64Array(memory.buffer, plan.rateTable).set([...byteRates, ...logRates]);
  return { buffer: memory.buffer, kernel };
}

function placeTable(
  table: WeightTable,
  buffer: ArrayBuffer,
  at: { columns: number; values: number },
): WeightTable {
  const values = new Int8Array(buffer, at.values, table.values.length);
  values.set(table.values);
  return { ...table, ...placeRows(table, buffer, at.columns), values };
}

function placeRates(rows: RateRows, buffer: ArrayBuffer, at: { columns: number; bytes: number }): RateRows {
  const bytes = new Uint8Array(buffer, at.bytes, rows.bytes.length);
  bytes.set(rows.bytes);
  return { ...placeRows(rows, buffer, at.columns), bytes };
}

function placeRows({ offsets, columns }: Rows, buffer: ArrayBuffer, address: number): Rows {
  const Columns = columns instanceof Uint16Array ? Uint16Array : Uint32Array;
  const placed = new Columns(buffer, address, columns.length);
  placed.set(columns);
  return { offsets, columns: placed };
}
