// AssemblyScript. Blocked products of row-major f64 matrices in linear memory, with 128-bit SIMD.
//
// All sizes are multiples of 4 and all matrices zero-padded, so that no tile has an edge. Products follow
// Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (2008): a block of A and a panel of B are
// packed into slivers of 4, and a 4×4 tile of C stays in registers while they stream by.

/** Rows of a packed block of A, and columns of a packed panel of B: 256 KiB and 1 MiB with KC. */
const MC: i32 = 128;
const NC: i32 = 512;
/** Depth of both. */
const KC: i32 = 256;
/** Rows of a diagonal block of a factor. */
export const NB: i32 = 128;

/** For each sliver of a sparse block the first of its depths and the end; then the depths, as bytes of a packed panel. */
const gatheredBytes: usize = 8 * (((MC / 4 + 1 + (MC / 4) * KC) * 4 + 7) / 8);

/** Start of the working space of this instance: threads that share a memory need one each. */
let packedA: usize = 0;
let packedB: usize = 0;
export let inverse: usize = 0;
export let panel: usize = 0;
let gathered: usize = 0;

/** Bytes of working space for matrices of `stride` numbers a row. */
export function scratchBytes(stride: i32): usize {
  return ((<usize>(MC * KC + NC * KC + NB * NB + NB * max(stride, NC))) << 3) + gatheredBytes;
}

/** Tells the instance where its working space starts. */
export function useScratch(start: usize): void {
  packedA = start;
  packedB = packedA + ((MC * KC) << 3);
  inverse = packedB + ((NC * KC) << 3);
  gathered = inverse + ((NB * NB) << 3);
  panel = gathered + gatheredBytes;
}

/** Where the caller packs rows of a sparse A: values, then the depths that they belong to; see `subtractGathered`. */
export function gatheredValues(): usize {
  return packedA;
}
export function gatheredDepths(): usize {
  return gathered;
}

/** C −= A·B for C m×n, A m×k, B k×n with any row and column steps (in numbers); the lower triangle of C only if asked. */
export function subtractProduct(
  c: usize,
  cRow: i32,
  a: usize,
  aRow: i32,
  aColumn: i32,
  b: usize,
  bRow: i32,
  bColumn: i32,
  m: i32,
  n: i32,
  k: i32,
  isLower: bool,
): void {
  for (let j = 0; j < n; j += NC) {
    const columns = min(NC, n - j);
    for (let p = 0; p < k; p += KC) {
      const depth = min(KC, k - p);
      pack(packedB, at(b, p, j, bRow, bColumn), bColumn, bRow, columns, depth);
      for (let i = isLower ? (j / MC) * MC : 0; i < m; i += MC) {
        const rows = min(MC, m - i);
        pack(packedA, at(a, i, p, aRow, aColumn), aRow, aColumn, rows, depth);
        subtractBlock(at(c, i, j, cRow, 1), cRow, rows, columns, depth, isLower ? i - j : i32.MAX_VALUE);
      }
    }
  }
}

export function at(base: usize, row: i32, column: i32, rowStep: i32, columnStep: i32): usize {
  return base + ((<usize>row * rowStep + <usize>column * columnStep) << 3);
}

/** Slivers of 4 along `step`: the four numbers of each depth lie together. */
function pack(to: usize, from: usize, step: i32, depthStep: i32, count: i32, depth: i32): void {
  const s1 = (<usize>step) << 3;
  const s2 = s1 * 2;
  const s3 = s1 * 3;
  const d = (<usize>depthStep) << 3;
  for (let i = 0; i < count; i += 4) {
    let source = from + <usize>i * s1;
    for (let p = 0; p < depth; p++) {
      f64.store(to, f64.load(source));
      f64.store(to, f64.load(source + s1), 8);
      f64.store(to, f64.load(source + s2), 16);
      f64.store(to, f64.load(source + s3), 24);
      to += 32;
      source += d;
    }
  }
}

/** Tiles of one packed block; those that lie wholly above the diagonal are left (`shift`: first row − first column). */
function subtractBlock(c: usize, cRow: i32, rows: i32, columns: i32, depth: i32, shift: i32): void {
  for (let j = 0; j < columns; j += 4) {
    const b = packedB + ((<usize>j * depth) << 3);
    for (let i = 0; i < rows; i += 4) {
      if (shift != i32.MAX_VALUE && i + shift + 3 < j) continue;
      subtractTile(at(c, i, j, cRow, 1), (<usize>cRow) << 3, packedA + ((<usize>i * depth) << 3), b, depth);
    }
  }
}

function subtractTile(c: usize, row: usize, a: usize, b: usize, depth: i32): void {
  let c00 = f64x2.splat(0),
    c01 = f64x2.splat(0);
  let c10 = f64x2.splat(0),
    c11 = f64x2.splat(0);
  let c20 = f64x2.splat(0),
    c21 = f64x2.splat(0);
  let c30 = f64x2.splat(0),
    c31 = f64x2.splat(0);
  const end = b + ((<usize>depth) << 5);
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load_splat<f64>(a);
    c00 = f64x2.add(c00, f64x2.mul(a0, b0));
    c01 = f64x2.add(c01, f64x2.mul(a0, b1));
    const a1 = v128.load_splat<f64>(a, 8);
    c10 = f64x2.add(c10, f64x2.mul(a1, b0));
    c11 = f64x2.add(c11, f64x2.mul(a1, b1));
    const a2 = v128.load_splat<f64>(a, 16);
    c20 = f64x2.add(c20, f64x2.mul(a2, b0));
    c21 = f64x2.add(c21, f64x2.mul(a2, b1));
    const a3 = v128.load_splat<f64>(a, 24);
    c30 = f64x2.add(c30, f64x2.mul(a3, b0));
    c31 = f64x2.add(c31, f64x2.mul(a3, b1));
    a += 32;
    b += 32;
  }
  subtractPair(c, c00, c01);
  subtractPair(c + row, c10, c11);
  subtractPair(c + 2 * row, c20, c21);
  subtractPair(c + 3 * row, c30, c31);
}

function subtractPair(c: usize, left: v128, right: v128): void {
  v128.store(c, f64x2.sub(v128.load(c), left));
  v128.store(c, f64x2.sub(v128.load(c, 16), right), 16);
}

/** Packs `depth` rows of a panel of B for `subtractGathered`. */
export function packPanel(b: usize, bRow: i32, columns: i32, depth: i32): void {
  pack(packedB, b, 1, bRow, columns, depth);
}

/**
 * C −= A·B for `slivers` times 4 rows of C and the panel of B that was packed last: of each sliver of A only the
 * depths at which it is not zero.
 */
export function subtractGathered(c: usize, cRow: i32, columns: i32, depth: i32, slivers: i32): void {
  const depths = gathered + ((<usize>(slivers + 1)) << 2);
  for (let s = 0; s < slivers; s++) {
    const first = <usize>load<u32>(gathered + ((<usize>s) << 2));
    const end = depths + ((<usize>load<u32>(gathered + ((<usize>s) << 2), 4)) << 2);
    const from = depths + (first << 2);
    if (from == end) continue;
    for (let j = 0; j < columns; j += 4) {
      const b = packedB + ((<usize>j * depth) << 3);
      subtractGatheredTile(
        at(c, 4 * s, j, cRow, 1),
        (<usize>cRow) << 3,
        packedA + (first << 5),
        from,
        end,
        b,
      );
    }
  }
}

function subtractGatheredTile(c: usize, row: usize, a: usize, depth: usize, end: usize, b: usize): void {
  let c00 = f64x2.splat(0),
    c01 = f64x2.splat(0);
  let c10 = f64x2.splat(0),
    c11 = f64x2.splat(0);
  let c20 = f64x2.splat(0),
    c21 = f64x2.splat(0);
  let c30 = f64x2.splat(0),
    c31 = f64x2.splat(0);
  while (depth < end) {
    const from = b + <usize>load<u32>(depth);
    const b0 = v128.load(from);
    const b1 = v128.load(from, 16);
    const a0 = v128.load_splat<f64>(a);
    c00 = f64x2.add(c00, f64x2.mul(a0, b0));
    c01 = f64x2.add(c01, f64x2.mul(a0, b1));
    const a1 = v128.load_splat<f64>(a, 8);
    c10 = f64x2.add(c10, f64x2.mul(a1, b0));
    c11 = f64x2.add(c11, f64x2.mul(a1, b1));
    const a2 = v128.load_splat<f64>(a, 16);
    c20 = f64x2.add(c20, f64x2.mul(a2, b0));
    c21 = f64x2.add(c21, f64x2.mul(a2, b1));
    const a3 = v128.load_splat<f64>(a, 24);
    c30 = f64x2.add(c30, f64x2.mul(a3, b0));
    c31 = f64x2.add(c31, f64x2.mul(a3, b1));
    a += 32;
    depth += 4;
  }
  subtractPair(c, c00, c01);
  subtractPair(c + row, c10, c11);
  subtractPair(c + 2 * row, c20, c21);
  subtractPair(c + 3 * row, c30, c31);
}
