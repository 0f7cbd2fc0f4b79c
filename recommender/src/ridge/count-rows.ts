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
  /** Courses. */
  size: number;
  weights: PairWeights;
  /** ρ */
  reversedWeight: number;
}

/**
 * The sums in the rows `from … to − 1` over all learners: the examples of a list are its places t = 1 … n−1 with
 * weight u = (n−1)^(−1/2), and those of the list read backwards with weight ρu. φ is never built: each pair of places
 * adds closed sums over all places t after it, which depend on the gap and on the places left alone.
 */
export function countRows(input: CountInput, from: number, to: number): RowSums {
  const { offsets, courses } = input.sequences;
  const rows: Rows = {
    from,
    size: input.size,
    pairs: new Float64Array((to - from) * input.size * width),
    vectors: Array.from({ length: 4 }, () => new Float64Array(to - from)),
  };
  const listWeights = tabulateListWeights(input);
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const start = offsets[learner]!;
    const end = offsets[learner + 1]!;
    if (end - start < 2) continue;
    for (let place = start; place < end; place++) {
      const row = courses[place]! - from;
      if (row < 0 || row >= to - from) continue;
      const list = { courses, start, length: end - start, weights: listWeights(end - start) };
      addSingle(rows, row, list, place - start);
      addPairs(rows, row, list, place - start);
    }
  }
  return { matrices: [0, 1, 2, 3].map((block) => compress(rows, block)), vectors: rows.vectors };
}

interface Rows {
  from: number;
  size: number;
  pairs: Float64Array;
  vectors: Float64Array[];
}

interface List {
  courses: Uint32Array;
  start: number;
  length: number;
  weights: ListWeights;
}

function addSingle({ vectors, pairs, from, size }: Rows, row: number, list: List, place: number): void {
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
  const diagonal = (row * size + from + row) * width;
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

function addPairs({ pairs, from, size }: Rows, row: number, list: List, place: number): void {
  const { courses, start, length, weights } = list;
  const { reach, lag, product, forward, backward, asEarly, asLate } = weights;
  const longest = lag.length;
  const own = from + row;
  const base = row * size;
  for (let late = Math.min(length - 1, place + reach); late > place; late--) {
    const course = courses[start + late]!;
    const gap = late - place;
    const after = length - 1 - late;
    const at = (base + course) * width;
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
    const at = (base + course) * width;
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

/** One of the four matrices without its zeros. */
function compress({ pairs, size }: Rows, block: number): SparseMatrix {
  const rowCount = size === 0 ? 0 : pairs.length / width / size;
  let count = 0;
  for (let e = block; e < pairs.length; e += width) if (pairs[e] !== 0) count++;
  const matrix = {
    offsets: new Uint32Array(rowCount + 1),
    columns: new Uint32Array(count),
    values: new Float64Array(count),
  };
  let entry = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < size; column++) {
      const value = pairs[(row * size + column) * width + block]!;
      if (value === 0) continue;
      matrix.columns[entry] = column;
      matrix.values[entry++] = value;
    }
    matrix.offsets[row + 1] = entry;
  }
  return matrix;
}
