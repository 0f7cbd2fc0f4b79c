// AssemblyScript. What rows say of the candidates of the re-ranker: recommender/src/rerank/candidate-features.ts says what
// each feature means. Candidates have a slot: 1 + their place. Sums and products have 64 bits, features 32.
import { findNarrow, findWide, hits, slots } from './hits';

/** Bytes of the features of a candidate, and where each lies among them: places in `featureNames`. */
const WIDTH: usize = 25 * 4;
const NEXT: usize = 7 * 4;
const SECOND: usize = 8 * 4;
const BEFORE: usize = 9 * 4;
const SOON_SUM: usize = 10 * 4;
const SOON_MOST: usize = 11 * 4;
const TOGETHER_SUM: usize = 12 * 4;
const TOGETHER_MOST: usize = 13 * 4;
const TOGETHER_LATE: usize = 14 * 4;
const TOGETHER_FIRST: usize = 15 * 4;
const ORDER_LAST: usize = 16 * 4;
const ORDER_MEAN: usize = 17 * 4;
const PAIR_MOST: usize = 18 * 4;
const PAIR_MEAN: usize = 19 * 4;
const PAIR_LAST: usize = 20 * 4;
const SIMILAR_LAST: usize = 21 * 4;
const SIMILAR_MOST: usize = 22 * 4;

let features: usize = 0;
let rates: usize = 0;
let logRates: usize = 0;
let isWide: bool = false;

/** Where the features lie, the rate and its logarithm (f64) of each byte; whether columns have 32 bits. */
export function useFeatures(featuresStart: usize, rateStart: usize, areColumnsWide: bool): void {
  features = featuresStart;
  rates = rateStart;
  logRates = rateStart + 256 * 8;
  isWide = areColumnsWide;
}

/** The rates beside one course of the history, six bytes an entry in the order of `rateKinds`. */
export function tallyRates(
  columns: usize,
  bytes: usize,
  first: usize,
  end: usize,
  lag: usize,
  weight: f64,
  isFirst: bool,
): void {
  const count = find(columns, first, end);
  for (let hit: usize = 0; hit < count; hit++) {
    const entry = entryAt(hit);
    const row = rowOf(columns, entry);
    const kinds = bytes + entry * 6;
    const soon = rateOf(load<u8>(kinds, 2));
    const together = rateOf(load<u8>(kinds, 4));
    const order = rateOf(load<u8>(kinds, 5)) - 0.5;
    add(row + SOON_SUM, weight * soon);
    add(row + TOGETHER_SUM, together);
    add(row + ORDER_MEAN, order);
    raise(row + SOON_MOST, soon);
    raise(row + TOGETHER_MOST, together);
    raise(row + TOGETHER_LATE, weight * together);
    if (isFirst) set(row + TOGETHER_FIRST, logOf(load<u8>(kinds, 4)));
    if (lag == 0) {
      set(row + NEXT, logOf(load<u8>(kinds)));
      set(row + BEFORE, logOf(load<u8>(kinds, 3)));
      set(row + ORDER_LAST, order);
    } else if (lag == 1) set(row + SECOND, logOf(load<u8>(kinds, 1)));
  }
}

/** The likeness in text to one course of the history. */
export function tallySimilar(
  columns: usize,
  values: usize,
  first: usize,
  end: usize,
  lag: usize,
  scale: f64,
): void {
  const count = find(columns, first, end);
  for (let hit: usize = 0; hit < count; hit++) {
    const entry = entryAt(hit);
    const row = rowOf(columns, entry);
    const similarity = <f64>(<i32>load<i8>(values + entry)) * scale;
    if (lag == 0) set(row + SIMILAR_LAST, similarity);
    raise(row + SIMILAR_MOST, similarity);
  }
}

/** The rates after two courses of the history, the last two or others; two bytes an entry. */
export function tallyPair(
  columns: usize,
  bytes: usize,
  first: usize,
  end: usize,
  weight: f64,
  areLast: bool,
): void {
  const count = find(columns, first, end);
  for (let hit: usize = 0; hit < count; hit++) {
    const entry = entryAt(hit);
    const row = rowOf(columns, entry);
    const close = load<u8>(bytes + entry * 2);
    raise(row + PAIR_MOST, logOf(close));
    add(row + PAIR_MEAN, weight * rateOf(close));
    if (areLast) set(row + PAIR_LAST, logOf(load<u8>(bytes + entry * 2, 1)));
  }
}

function find(columns: usize, first: usize, end: usize): usize {
  return isWide ? findWide(columns, first, end) : findNarrow(columns, first, end);
}

function entryAt(hit: usize): usize {
  return <usize>load<u32>(hits + hit * 4);
}

function rowOf(columns: usize, entry: usize): usize {
  const column = isWide ? load<u32>(columns + entry * 4) : <u32>load<u16>(columns + entry * 2);
  return features + <usize>(load<u32>(slots + <usize>column * 4) - 1) * WIDTH;
}

function rateOf(byte: u8): f64 {
  return load<f64>(rates + <usize>byte * 8);
}

function logOf(byte: u8): f64 {
  return load<f64>(logRates + <usize>byte * 8);
}

function set(at: usize, value: f64): void {
  store<f32>(at, <f32>value);
}

function add(at: usize, value: f64): void {
  store<f32>(at, <f32>(<f64>load<f32>(at) + value));
}

function raise(at: usize, value: f64): void {
  const larger = f32x4.pmax(v128.load32_zero(at), f32x4.splat(<f32>value));
  store<f32>(at, f32x4.extract_lane(larger, 0));
}
