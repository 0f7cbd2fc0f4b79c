import type { Sequences } from '../training-data.ts';
import { roundToQuantum } from './pair-sums.ts';
import type { PairWeights } from './signal-weights.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** The part of `PairSums` in the rows of some courses. */
export interface RowSums {
  /** historyHistory, historyLast, historyTarget, lastTarget. */
  matrices: SparseMatrix[];
  /** lastLast, biasHistory, biasLast, biasTarget. */
  vectors: Float64Array[];
}

/** The four sums of a pair lie together. */
const width = 4;

export interface CountInput {
  sequences: Sequences;
  index: PlaceIndex;
  /** Courses. */
  size: number;
  weights: PairWeights;
  /** ρ */
  reversedWeight: number;
}

/** Where each course was taken: places in `sequences.courses` from `offsets[course]` on, and whose they are. */
export interface PlaceIndex {
  offsets: Uint32Array;
  places: Uint32Array;
  learners: Uint32Array;
}

/**
 * The sums in the rows `from … to − 1` over all learners: the examples of a list are its places t = 1 … n−1 with
 * weight u = (n−1)^(−1/2), and those of the list read backwards with weight ρu. φ is never built: each pair of places
 * adds closed sums over all places t after it, which depend on the gap and on the places left alone. One row is dense
 * at a time, so that it stays in the cache of the processor.
 */
export function countRows(input: CountInput, from: number, to: number): RowSums {
  const { sequences, index, size } = input;
  const vectors = Array.from({ length: 4 }, () => new Float64Array(to - from));
  const writers = Array.from({ length: 4 }, () => new RowWriter(to - from));
  const pairs = new Float64Array(size * width);
  const listWeights = tabulateListWeights(input);
  for (let course = from; course < to; course++) {
    const row: Row = { course, pairs, vectors, place: course - from };
    for (let e = index.offsets[course]!; e < index.offsets[course + 1]!; e++) {
      const start = sequences.offsets[index.learners[e]!]!;
      const length = sequences.offsets[index.learners[e]! + 1]! - start;
      if (length < 2) continue;
      const list = { courses: sequences.courses, start, length, weights: listWeights(length) };
      addSingle(row, list, index.places[e]! - start);
      addPairs(row, list, index.places[e]! - start);
    }
    writers.forEach((writer, block) => writer.addRow(pairs, block));
    pairs.fill(0);
  }
  return { matrices: writers.map((writer) => writer.build()), vectors };
}

interface Row {
  course: number;
  /** Its four sums with each course. */
  pairs: Float64Array;
  vectors: Float64Array[];
  /** Its place in the vectors. */
  place: number;
}

interface List {
  courses: Uint32Array;
  start: number;
  length: number;
  weights: ListWeights;
}

function addSingle({ vectors, pairs, course, place: row }: Row, list: List, place: number): void {
  const { lag, lagSum, product, discountSum, forward, backward } = list.weights;
  const lastPlace = list.length - 1;
  const after = Math.min(lastPlace - place, lag.length);
  const before = Math.min(place, lag.length);
  const [lastLast, biasHistory, biasLast, biasTarget] = vectors as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const isLast = (after > 0 ? forward : 0) + (before > 0 ? backward : 0);
  const diagonal = course * width;
  pairs[diagonal]! += roundToQuantum(forward * product[after]! + backward * product[before]!);
  pairs[diagonal + 1]! += roundToQuantum(isLast * lag[0]!);
  lastLast[row]! += roundToQuantum(isLast);
  biasLast[row]! += roundToQuantum(isLast);
  biasHistory[row]! += roundToQuantum(forward * lagSum[after]! + backward * lagSum[before]!);
  const horizon = discountSum.length - 1;
  biasTarget[row]! += roundToQuantum(
    forward * discountSum[Math.min(place, horizon)]! +
      backward * discountSum[Math.min(lastPlace - place, horizon)]!,
  );
}

function addPairs({ pairs, course: own }: Row, list: List, place: number): void {
  const { courses, start, length, weights } = list;
  const { reach, lag, product, forward, backward, asEarly, asLate } = weights;
  const longest = lag.length;
  for (let late = Math.min(length - 1, place + reach); late > place; late--) {
    const course = courses[start + late]!;
    const gap = late - place;
    const after = length - 1 - late;
    const at = course * width;
    if (own > course && gap < longest) {
      const k = gap * (longest + 1);
      const both = forward * product[k + min(after, longest)]! + backward * product[k + min(place, longest)]!;
      pairs[at]! += roundToQuantum(both);
    }
    if (after > 0) pairs[at + 1]! += asEarly[3 * gap]!;
    pairs[at + 2]! += asEarly[3 * gap + 1]!;
    pairs[at + 3]! += asEarly[3 * gap + 2]!;
  }
  const after = min(length - 1 - place, longest);
  for (let early = Math.max(0, place - reach); early < place; early++) {
    const course = courses[start + early]!;
    const gap = place - early;
    const at = course * width;
    if (own > course && gap < longest) {
      const k = gap * (longest + 1);
      const both = forward * product[k + after]! + backward * product[k + min(early, longest)]!;
      pairs[at]! += roundToQuantum(both);
    }
    if (early > 0) pairs[at + 1]! += asLate[3 * gap]!;
    pairs[at + 2]! += asLate[3 * gap + 1]!;
    pairs[at + 3]! += asLate[3 * gap + 2]!;
  }
}

function min(a: number, b: number): number {
  return a < b ? a : b;
}

interface ListWeights extends PairWeights {
  /** u and ρu. */
  forward: number;
  backward: number;
  /** The largest gap that adds anything. */
  reach: number;
  /** By gap: what a pair adds to historyLast, historyTarget and lastTarget in the row of its early or late course. */
  asEarly: Float64Array;
  asLate: Float64Array;
}

/** The weights of a list of `length` courses, kept for the next one as long. */
function tabulateListWeights({ weights, reversedWeight }: CountInput): (length: number) => ListWeights {
  const known: ListWeights[] = [];
  return (length) => {
    const forward = 1 / Math.sqrt(length - 1);
    const backward = forward * reversedWeight;
    return (known[length] ??= {
      ...weights,
      forward,
      backward,
      reach: weights.target.length - 1,
      asEarly: tabulateGaps(weights, forward),
      asLate: tabulateGaps(weights, backward),
    });
  };
}

function tabulateGaps({ lag, target, discount }: PairWeights, factor: number): Float64Array {
  const table = new Float64Array(3 * target.length);
  for (let gap = 1; gap < target.length; gap++) {
    table[3 * gap] = roundToQuantum(factor * (lag[gap] ?? 0));
    table[3 * gap + 1] = roundToQuantum(factor * target[gap]!);
    table[3 * gap + 2] = roundToQuantum(factor * (discount[gap - 1] ?? 0));
  }
  return table;
}

/** Collects the rows of one of the four matrices without their zeros. */
class RowWriter {
  readonly #offsets: Uint32Array;
  #columns = new Uint32Array(4096);
  #values = new Float64Array(4096);
  #rows = 0;
  #length = 0;

  constructor(rowCount: number) {
    this.#offsets = new Uint32Array(rowCount + 1);
  }

  addRow(pairs: Float64Array, block: number): void {
    const size = pairs.length / width;
    if (this.#length + size > this.#columns.length) this.#grow(this.#length + size);
    for (let column = 0; column < size; column++) {
      const value = pairs[column * width + block]!;
      if (value === 0) continue;
      this.#columns[this.#length] = column;
      this.#values[this.#length++] = value;
    }
    this.#offsets[++this.#rows] = this.#length;
  }

  build(): SparseMatrix {
    return {
      offsets: this.#offsets,
      columns: this.#columns.slice(0, this.#length),
      values: this.#values.slice(0, this.#length),
    };
  }

  #grow(length: number): void {
    const capacity = Math.max(length, 2 * this.#columns.length);
    const [columns, values] = [new Uint32Array(capacity), new Float64Array(capacity)];
    columns.set(this.#columns);
    values.set(this.#values);
    this.#columns = columns;
    this.#values = values;
  }
}
