// AssemblyScript. Stochastic gradient of a softmax over courses whose logits are sparse sums of weight rows and a dense
// bias. recommender/src/softmax/plain-softmax.ts says the same plainly and is what this is tested against.
//
// Plain (not relaxed) SIMD and an exponential of its own: the same bits on every machine.

/** The training data and settings of this instance; addresses of numbers in linear memory. */
let listStarts: usize = 0;
let listCourses: usize = 0;
let columns: usize = 0;
let lagWeights: usize = 0;
let lagCount: i32 = 0;
let courseCount: i32 = 0;
let courseStride: i32 = 0;
let width: i32 = 0;
let learningRate: f32 = 0;
/** Probabilities times 2^32. */
let dropThreshold: f64 = 0;
let reversedThreshold: f64 = 0;
let targetDiscount: f32 = 0;
let targetHorizon: i32 = 0;
/** Working space: logits of all courses, then the rows of an example and their weights. */
let logits: usize = 0;
let activeRows: usize = 0;
let activeWeights: usize = 0;
let activeCount: i32 = 0;

let randomState: u32 = 0;

/** Where the data lies: offsets (u32), courses (u32), columns of the rows (u16), weights by lag (f32), working space. */
export function useData(
  starts: usize,
  courses: usize,
  rowColumns: usize,
  lags: usize,
  lagLength: i32,
  scratch: usize,
): void {
  listStarts = starts;
  listCourses = courses;
  columns = rowColumns;
  lagWeights = lags;
  lagCount = lagLength;
  logits = scratch;
}

/** Courses; numbers that are kept for them, a multiple of 4 and more than there are courses; weights of a row. */
export function useSizes(courseLength: i32, stride: i32, rowWidth: i32): void {
  courseCount = courseLength;
  courseStride = stride;
  width = rowWidth;
  activeRows = logits + ((<usize>stride) << 2);
  activeWeights = activeRows + ((<usize>(lagCount + 1)) << 2);
}

export function useSettings(rate: f32, dropout: f64, reversed: f64, discount: f32, horizon: i32): void {
  learningRate = rate;
  dropThreshold = dropout * 4294967296;
  reversedThreshold = reversed * 4294967296;
  targetDiscount = discount;
  targetHorizon = horizon;
}

/** "Mulberry32" of Tommy Ettinger. */
function draw(): u32 {
  randomState += 0x6d2b79f5;
  let t = (randomState ^ (randomState >>> 15)) * (1 | randomState);
  t = (t + (t ^ (t >>> 7)) * (61 | t)) ^ t;
  return t ^ (t >>> 14);
}

/**
 * Goes through some lists once, changing the weights at `state`: values of all rows, bias, then the sums of squared
 * gradients of each row and of the bias. A place is an example with probability 1/√(n − 1), its weight in the ridge.
 */
export function trainLists(state: usize, from: i32, to: i32, seed: u32): void {
  randomState = seed;
  for (let list = from; list < to; list++) {
    const start = <i32>load<u32>(listStarts + ((<usize>list) << 2));
    const length = <i32>load<u32>(listStarts + ((<usize>list) << 2), 4) - start;
    if (length < 2) continue;
    const isReversed = <f64>draw() < reversedThreshold;
    const first = listCourses + ((<usize>(isReversed ? start + length - 1 : start)) << 2);
    const threshold = (1 / sqrt<f64>(<f64>(length - 1))) * 4294967296;
    for (let place = 1; place < length; place++) {
      if (<f64>draw() < threshold) trainExample(state, first, isReversed ? -4 : 4, place, length);
    }
  }
}

function courseAt(first: usize, step: i32, place: i32): i32 {
  return <i32>load<u32>(<usize>(<i32>first + step * place));
}

function trainExample(values: usize, first: usize, step: i32, place: i32, length: i32): void {
  const rowCount = 2 * courseCount;
  const bias = values + ((<usize>(rowCount * width)) << 2);
  const squares = bias + ((<usize>courseStride) << 2);
  selectRows(first, step, place);
  memory.copy(logits, bias, (<usize>courseStride) << 2);
  for (let a = 0; a < activeCount; a++) addRow(values, activeRow(a), activeWeight(a));
  for (let a = 0; a < place; a++) store<f32>(logits + ((<usize>courseAt(first, step, a)) << 2), -1e30);
  softmax();
  subtractTarget(first, step, place, length);

  const square = sumSquares();
  subtractBias(bias, learningRate / growRoot(squares + ((<usize>rowCount) << 2), square));
  for (let a = 0; a < activeCount; a++) {
    const weight = activeWeight(a);
    const root = growRoot(squares + ((<usize>activeRow(a)) << 2), weight * weight * square);
    subtractGradient(values, activeRow(a), (learningRate * weight) / root);
  }
}

function activeRow(a: i32): u32 {
  return load<u32>(activeRows + ((<usize>a) << 2));
}

function activeWeight(a: i32): f32 {
  return load<f32>(activeWeights + ((<usize>a) << 2));
}

/** Adds to a sum of squares; the root of the result. */
function growRoot(at: usize, square: f32): f32 {
  const sum = load<f32>(at) + square;
  store<f32>(at, sum);
  return sqrt<f32>(sum);
}

/** The rows of the last course, and of the earlier ones that are not dropped. Last rows follow the history rows. */
function selectRows(first: usize, step: i32, place: i32): void {
  const last = courseAt(first, step, place - 1);
  activeCount = 0;
  activate(last + courseCount, 1);
  activate(last, load<f32>(lagWeights));
  for (let lag = 1; lag < min(place, lagCount); lag++) {
    if (<f64>draw() < dropThreshold) continue;
    activate(courseAt(first, step, place - 1 - lag), load<f32>(lagWeights + ((<usize>lag) << 2)));
  }
}

function activate(row: i32, weight: f32): void {
  store<i32>(activeRows + ((<usize>activeCount) << 2), row);
  store<f32>(activeWeights + ((<usize>activeCount) << 2), weight);
  activeCount++;
}

/** logits += weight · row */
function addRow(values: usize, row: u32, weight: f32): void {
  let column = columns + ((<usize>row * width) << 1);
  let value = values + ((<usize>row * width) << 2);
  const end = value + ((<usize>width) << 2);
  while (value < end) {
    const four = load<u64>(column);
    const a = logits + ((<usize>(four & 0xffff)) << 2);
    const b = logits + ((<usize>((four >> 16) & 0xffff)) << 2);
    const c = logits + ((<usize>((four >> 32) & 0xffff)) << 2);
    const d = logits + ((<usize>(four >> 48)) << 2);
    store<f32>(a, load<f32>(a) + weight * load<f32>(value));
    store<f32>(b, load<f32>(b) + weight * load<f32>(value, 4));
    store<f32>(c, load<f32>(c) + weight * load<f32>(value, 8));
    store<f32>(d, load<f32>(d) + weight * load<f32>(value, 12));
    column += 8;
    value += 16;
  }
}

/** row −= factor · gradient, the gradient being in `logits` */
function subtractGradient(values: usize, row: u32, factor: f32): void {
  let column = columns + ((<usize>row * width) << 1);
  let value = values + ((<usize>row * width) << 2);
  const end = value + ((<usize>width) << 2);
  while (value < end) {
    const four = load<u64>(column);
    const a = load<f32>(logits + ((<usize>(four & 0xffff)) << 2));
    const b = load<f32>(logits + ((<usize>((four >> 16) & 0xffff)) << 2));
    const c = load<f32>(logits + ((<usize>((four >> 32) & 0xffff)) << 2));
    const d = load<f32>(logits + ((<usize>(four >> 48)) << 2));
    store<f32>(value, load<f32>(value) - factor * a);
    store<f32>(value, load<f32>(value, 4) - factor * b, 4);
    store<f32>(value, load<f32>(value, 8) - factor * c, 8);
    store<f32>(value, load<f32>(value, 12) - factor * d, 12);
    column += 8;
    value += 16;
  }
}

/** logits → e^logit / Σ e^logit */
function softmax(): void {
  const end = logits + ((<usize>courseStride) << 2);
  let largest = f32x4.splat(-1e30);
  for (let at = logits; at < end; at += 16) largest = f32x4.pmax(largest, v128.load(at));
  const top = f32x4.splat(
    max(
      max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
    ),
  );
  let sums = f32x4.splat(0);
  for (let at = logits; at < end; at += 16) {
    const power = exponential(f32x4.sub(v128.load(at), top));
    sums = f32x4.add(sums, power);
    v128.store(at, power);
  }
  const scale = f32x4.splat(1 / sumLanes(sums));
  for (let at = logits; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), scale));
}

function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** e^x for x ≤ 0 by the polynomial of Cephes' expf (Moshier 1984); 0 below −87. */
function exponential(x: v128): v128 {
  const isTiny = f32x4.lt(x, f32x4.splat(-87));
  const clamped = f32x4.pmax(x, f32x4.splat(-87));
  const k = f32x4.nearest(f32x4.mul(clamped, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
  let y = f32x4.splat(1.98756915e-4);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(y, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(y, power), isTiny);
}

/** The next courses are the target: γ^h at place + h, normalised. */
function subtractTarget(first: usize, step: i32, place: i32, length: i32): void {
  const horizon = min(targetHorizon, length - place);
  let total: f32 = 0;
  let discount: f32 = 1;
  for (let h = 0; h < horizon; h++) {
    total += discount;
    discount *= targetDiscount;
  }
  let part: f32 = 1 / total;
  for (let h = 0; h < horizon; h++) {
    const target = logits + ((<usize>courseAt(first, step, place + h)) << 2);
    store<f32>(target, load<f32>(target) - part);
    part *= targetDiscount;
  }
}

function sumSquares(): f32 {
  const end = logits + ((<usize>courseStride) << 2);
  let sums = f32x4.splat(0);
  for (let at = logits; at < end; at += 16) {
    const gradient = v128.load(at);
    sums = f32x4.add(sums, f32x4.mul(gradient, gradient));
  }
  return sumLanes(sums);
}

function subtractBias(bias: usize, rate: f32): void {
  const factor = f32x4.splat(rate);
  const bytes = (<usize>courseStride) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const step = f32x4.mul(v128.load(logits + at), factor);
    v128.store(bias + at, f32x4.sub(v128.load(bias + at), step));
  }
}

/**
 * Bytes `from` to `to` of the common state become themselves plus what each shard changed, the shards start from there
 * again, and `sum` grows by it if asked. Multiples of 16.
 */
export function mergeShards(
  state: usize,
  shards: usize,
  shardBytes: usize,
  shardCount: i32,
  sum: usize,
  isSummed: bool,
  from: usize,
  to: usize,
): void {
  for (let at = from; at < to; at += 16) {
    const old = v128.load(state + at);
    let merged = old;
    for (let shard = 0; shard < shardCount; shard++) {
      merged = f32x4.add(merged, f32x4.sub(v128.load(shards + <usize>shard * shardBytes + at), old));
    }
    v128.store(state + at, merged);
    for (let shard = 0; shard < shardCount; shard++) {
      v128.store(shards + <usize>shard * shardBytes + at, merged);
    }
    if (isSummed) v128.store(sum + at, f32x4.add(v128.load(sum + at), merged));
  }
}
