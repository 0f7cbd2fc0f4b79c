// AssemblyScript. The parts of a list that go through many numbers: the rows of a learner's signals, the best of all
// courses one after the other, and the network of the re-ranker, which recommender/src/rerank/network.ts says plainly,
// with the same bits.
//
// Columns of rows have 16 bits, or 32 where there are more courses ("wide"); their values have 8.

export { tallyPair, tallyRates, tallySimilar, useFeatures } from './features';
export { findNarrow, findWide, useSlots } from './hits';

const NUMBER: usize = 8;
/** Courses of a block, and blocks of a group. */
const FAN: usize = 16;

let courseCount: usize = 0;
let gains: usize = 0;
let base: usize = 0;
let blocks: usize = 0;
let groups: usize = 0;
let groupCount: usize = 0;

/**
 * Where the gains of all courses and then their base scores lie, padded to a multiple of 512; behind them this keeps the
 * largest score of each block and of each group.
 */
export function useCourses(start: usize, paddedCount: usize): void {
  courseCount = paddedCount;
  gains = start;
  base = gains + paddedCount * NUMBER;
  blocks = base + paddedCount * NUMBER;
  groups = blocks + (paddedCount / FAN) * NUMBER;
  groupCount = paddedCount / (FAN * FAN);
}

/** Adds the entries from `first` to before `end`, times `scale`, to the gains. */
export function addNarrow(columns: usize, values: usize, first: usize, end: usize, scale: f64): void {
  addEntries<u16>(columns, values, first, end, scale);
}

export function addWide(columns: usize, values: usize, first: usize, end: usize, scale: f64): void {
  addEntries<u32>(columns, values, first, end, scale);
}

function addEntries<Column>(columns: usize, values: usize, first: usize, end: usize, scale: f64): void {
  for (let i = first; i < end; i++) {
    const gain = gains + <usize>load<Column>(columns + i * sizeof<Column>()) * NUMBER;
    store<f64>(gain, load<f64>(gain) + <f64>(<i32>load<i8>(values + i)) * scale);
  }
}

/** Finds the largest scores, base + gain. */
export function rankCourses(): void {
  for (let block: usize = 0; block < courseCount / FAN; block++) rankBlock(block);
  for (let group: usize = 0; group < groupCount; group++) rankGroup(group);
}

/**
 * Writes (u32) the courses with the largest scores, best first, of equal ones the first; they are then out. Gives how many
 * there were, at most `count`.
 */
export function takeBest(courses: usize, count: usize): usize {
  for (let place: usize = 0; place < count; place++) {
    const best = findLargest(groups, groupCount);
    if (best == -Infinity) return place;
    store<u32>(courses + place * 4, <u32>takeCourse(best));
  }
  return count;
}

/** The first course with this score, the largest. */
function takeCourse(best: f64): usize {
  const group = findFirst(groups, best);
  const block = group * FAN + findAmong(blocks + group * FAN * NUMBER, false, best);
  const restOfBlocks = rest;
  const course = block * FAN + findAmong(block * FAN * NUMBER, true, best);
  store<f64>(base + course * NUMBER, -Infinity);
  store<f64>(blocks + block * NUMBER, rest);
  store<f64>(groups + group * NUMBER, rest > restOfBlocks ? rest : restOfBlocks);
  return course;
}

function rankBlock(block: usize): void {
  const at = block * FAN * NUMBER;
  const a = f64x2.pmax(addTwo(at), addTwo(at + 16));
  const b = f64x2.pmax(addTwo(at + 32), addTwo(at + 48));
  const c = f64x2.pmax(addTwo(at + 64), addTwo(at + 80));
  const d = f64x2.pmax(addTwo(at + 96), addTwo(at + 112));
  store<f64>(blocks + block * NUMBER, largerOf(f64x2.pmax(f64x2.pmax(a, b), f64x2.pmax(c, d))));
}

function rankGroup(group: usize): void {
  store<f64>(groups + group * NUMBER, findLargest(blocks + group * FAN * NUMBER, FAN));
}

/** The scores of two courses. */
function addTwo(at: usize): v128 {
  return f64x2.add(v128.load(base + at), v128.load(gains + at));
}

/** The largest of `count` numbers, a multiple of 2. */
function findLargest(start: usize, count: usize): f64 {
  let largest = v128.load(start);
  for (let i: usize = 2; i < count; i += 2) largest = f64x2.pmax(largest, v128.load(start + i * NUMBER));
  return largerOf(largest);
}

function largerOf(two: v128): f64 {
  return f64x2.extract_lane(f64x2.pmax(two, v128.shuffle<f64>(two, two, 1, 0)), 0);
}

/** The place of the first number that equals `value`; there is one. */
function findFirst(start: usize, value: f64): usize {
  const wanted = f64x2.splat(value);
  let place: usize = 0;
  let found = 0;
  for (; !found; place += 2) found = i64x2.bitmask(f64x2.eq(v128.load(start + place * NUMBER), wanted));
  return place - 2 + ctz(found);
}

/** The largest of what `findAmong` has looked at, without the one that it found. */
let rest: f64 = 0;

/**
 * The same among the blocks of a group, or the scores of a block. All are looked at, without a branch that could be
 * guessed wrong, and nothing that was just stored is read again.
 */
function findAmong(start: usize, areScores: bool, value: f64): usize {
  const wanted = f64x2.splat(value);
  const none = f64x2.splat(-Infinity);
  let found = 0;
  let others = none;
  for (let place: usize = 0; place < FAN; place += 2) {
    const at = start + place * NUMBER;
    const two = areScores ? addTwo(at) : v128.load(at);
    const isWanted = f64x2.eq(two, wanted);
    found |= i64x2.bitmask(isWanted) << (<i32>place);
    others = f64x2.pmax(others, v128.bitselect(none, two, isWanted));
  }
  rest = found & (found - 1) ? value : largerOf(others);
  return ctz(found);
}

let width: usize = 0;
let unitCount: usize = 0;
let direct: usize = 0;
let hidden: usize = 0;
let hiddenBias: usize = 0;
let output: usize = 0;

/**
 * Where the network lies: features, units (a multiple of 4), weights of the features, those of the units (for each
 * four units, feature by feature, those of the four), their biases and their outputs.
 */
export function useNetwork(start: usize, features: usize, units: usize): void {
  width = features;
  unitCount = units;
  direct = start;
  hidden = direct + features * NUMBER;
  hiddenBias = hidden + features * units * NUMBER;
  output = hiddenBias + units * NUMBER;
}

/** Relevance (f64) of candidates by their features (f32), `count` a multiple of 4. */
export function computeRelevance(features: usize, relevance: usize, count: usize): void {
  for (let candidate: usize = 0; candidate < count; candidate += 4) {
    relateFour(features + candidate * width * 4, relevance + candidate * NUMBER);
  }
}

/** Four candidates and four units at a time, so that no sum waits for the one before. */
function relateFour(features: usize, relevance: usize): void {
  const step = width * 4;
  let a: f64 = 0;
  let b: f64 = 0;
  let c: f64 = 0;
  let d: f64 = 0;
  for (let i: usize = 0; i < width; i++) {
    const weight = load<f64>(direct + i * NUMBER);
    const x = features + i * 4;
    a += weight * <f64>load<f32>(x);
    b += weight * <f64>load<f32>(x + step);
    c += weight * <f64>load<f32>(x + 2 * step);
    d += weight * <f64>load<f32>(x + 3 * step);
  }
  for (let unit: usize = 0; unit < unitCount; unit += 4) {
    let a0 = v128.load(hiddenBias + unit * NUMBER);
    let a1 = v128.load(hiddenBias + unit * NUMBER, 16);
    let b0 = a0;
    let b1 = a1;
    let c0 = a0;
    let c1 = a1;
    let d0 = a0;
    let d1 = a1;
    let weights = hidden + unit * width * NUMBER;
    for (let i: usize = 0; i < width; i++, weights += 32) {
      const w0 = v128.load(weights);
      const w1 = v128.load(weights, 16);
      const x = features + i * 4;
      const xa = f64x2.splat(<f64>load<f32>(x));
      const xb = f64x2.splat(<f64>load<f32>(x + step));
      const xc = f64x2.splat(<f64>load<f32>(x + 2 * step));
      const xd = f64x2.splat(<f64>load<f32>(x + 3 * step));
      a0 = f64x2.add(a0, f64x2.mul(w0, xa));
      a1 = f64x2.add(a1, f64x2.mul(w1, xa));
      b0 = f64x2.add(b0, f64x2.mul(w0, xb));
      b1 = f64x2.add(b1, f64x2.mul(w1, xb));
      c0 = f64x2.add(c0, f64x2.mul(w0, xc));
      c1 = f64x2.add(c1, f64x2.mul(w1, xc));
      d0 = f64x2.add(d0, f64x2.mul(w0, xd));
      d1 = f64x2.add(d1, f64x2.mul(w1, xd));
    }
    const out = output + unit * NUMBER;
    a = addUnits(a, out, a0, a1);
    b = addUnits(b, out, b0, b1);
    c = addUnits(c, out, c0, c1);
    d = addUnits(d, out, d0, d1);
  }
  store<f64>(relevance, a);
  store<f64>(relevance, b, 8);
  store<f64>(relevance, c, 16);
  store<f64>(relevance, d, 24);
}

/** The outputs of four units, one after the other. */
function addUnits(relevance: f64, outputs: usize, first: v128, second: v128): f64 {
  const zero = f64x2.splat(0);
  const p = f64x2.mul(v128.load(outputs), f64x2.pmax(zero, first));
  const q = f64x2.mul(v128.load(outputs, 16), f64x2.pmax(zero, second));
  return (
    relevance +
    f64x2.extract_lane(p, 0) +
    f64x2.extract_lane(p, 1) +
    f64x2.extract_lane(q, 0) +
    f64x2.extract_lane(q, 1)
  );
}
