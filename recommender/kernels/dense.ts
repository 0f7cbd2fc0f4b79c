// AssemblyScript. Blocked dense algebra on row-major f64 matrices in linear memory, with 128-bit SIMD.
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
const NB: i32 = 128;

/** Start of the working space of this instance: threads that share a memory need one each. */
let packedA: usize = 0;
let packedB: usize = 0;
let inverse: usize = 0;
let panel: usize = 0;

/** Bytes of working space for matrices of `stride` numbers a row. */
export function scratchBytes(stride: i32): usize {
  return (<usize>(MC * KC + NC * KC + NB * NB + NB * stride)) << 3;
}

/** Tells the instance where its working space starts. */
export function useScratch(start: usize): void {
  packedA = start;
  packedB = packedA + ((MC * KC) << 3);
  inverse = packedB + ((NC * KC) << 3);
  panel = inverse + ((NB * NB) << 3);
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

function at(base: usize, row: i32, column: i32, rowStep: i32, columnStep: i32): usize {
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
    c00 = f64x2.relaxed_madd(a0, b0, c00);
    c01 = f64x2.relaxed_madd(a0, b1, c01);
    const a1 = v128.load_splat<f64>(a, 8);
    c10 = f64x2.relaxed_madd(a1, b0, c10);
    c11 = f64x2.relaxed_madd(a1, b1, c11);
    const a2 = v128.load_splat<f64>(a, 16);
    c20 = f64x2.relaxed_madd(a2, b0, c20);
    c21 = f64x2.relaxed_madd(a2, b1, c21);
    const a3 = v128.load_splat<f64>(a, 24);
    c30 = f64x2.relaxed_madd(a3, b0, c30);
    c31 = f64x2.relaxed_madd(a3, b1, c31);
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

/** A = L·Lᵀ over the lower triangle of A; false where A is not positive definite. */
export function factorize(a: usize, stride: i32, size: i32): bool {
  for (let k = 0; k < size; k += NB) {
    const rows = min(NB, size - k);
    const rest = size - k - rows;
    const diagonal = at(a, k, k, stride, 1);
    if (!factorizeBlock(diagonal, stride, rows)) return false;
    if (rest == 0) continue;
    const below = at(a, k + rows, k, stride, 1);
    invertNegative(diagonal, stride, rows);
    for (let i = 0; i < rest; i++) moveRow(at(panel, i, 0, rows, 1), at(below, i, 0, stride, 1), rows);
    subtractProduct(below, stride, panel, rows, 1, inverse, 1, rows, rest, rows, rows, false);
    subtractProduct(
      at(below, 0, rows, stride, 1),
      stride,
      below,
      stride,
      1,
      below,
      1,
      stride,
      rest,
      rest,
      rows,
      true,
    );
  }
  return true;
}

/** B = (L·Lᵀ)⁻¹·B for the lower triangle L and B of `columns` columns, both with `stride` numbers a row. */
export function solve(l: usize, b: usize, stride: i32, size: i32, columns: i32): void {
  const last = ((size - 1) / NB) * NB;
  for (let k = 0; k <= last; k += NB) {
    const rows = min(NB, size - k);
    const below = k + rows;
    solveBlock(at(l, k, k, stride, 1), at(b, k, 0, stride, 1), stride, rows, columns, false);
    subtractProduct(
      at(b, below, 0, stride, 1),
      stride,
      at(l, below, k, stride, 1),
      stride,
      1,
      at(b, k, 0, stride, 1),
      stride,
      1,
      size - below,
      columns,
      rows,
      false,
    );
  }
  for (let k = last; k >= 0; k -= NB) {
    const rows = min(NB, size - k);
    solveBlock(at(l, k, k, stride, 1), at(b, k, 0, stride, 1), stride, rows, columns, true);
    subtractProduct(
      b,
      stride,
      at(l, k, 0, stride, 1),
      1,
      stride,
      at(b, k, 0, stride, 1),
      stride,
      1,
      k,
      columns,
      rows,
      false,
    );
  }
}

/** The rows of B that belong to one diagonal block L, times L⁻¹ or its transpose. */
function solveBlock(l: usize, b: usize, stride: i32, rows: i32, columns: i32, isTransposed: bool): void {
  invertNegative(l, stride, rows);
  for (let i = 0; i < rows; i++) moveRow(at(panel, i, 0, columns, 1), at(b, i, 0, stride, 1), columns);
  const rowStep = isTransposed ? 1 : rows;
  const columnStep = isTransposed ? rows : 1;
  subtractProduct(b, stride, inverse, rowStep, columnStep, panel, columns, 1, rows, columns, rows, false);
}

function moveRow(to: usize, from: usize, count: i32): void {
  memory.copy(to, from, (<usize>count) << 3);
  memory.fill(from, 0, (<usize>count) << 3);
}

/** Unblocked Cholesky of a diagonal block, row by row. */
function factorizeBlock(a: usize, stride: i32, size: i32): bool {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = f64.load(at(a, i, j, stride, 1));
      for (let k = 0; k < j; k++) rest -= f64.load(at(a, i, k, stride, 1)) * f64.load(at(a, j, k, stride, 1));
      if (i == j && !(rest > 0)) return false;
      f64.store(at(a, i, j, stride, 1), i == j ? Math.sqrt(rest) : rest / f64.load(at(a, j, j, stride, 1)));
    }
  }
  return true;
}

/** inverse = −L⁻¹ of a diagonal block, with zeros above, `size` numbers a row. */
function invertNegative(l: usize, stride: i32, size: i32): void {
  memory.fill(inverse, 0, (<usize>(size * size)) << 3);
  for (let j = 0; j < size; j++) {
    f64.store(at(inverse, j, j, size, 1), -1 / f64.load(at(l, j, j, stride, 1)));
    for (let i = j + 1; i < size; i++) {
      let sum: f64 = 0;
      for (let k = j; k < i; k++)
        sum += f64.load(at(l, i, k, stride, 1)) * f64.load(at(inverse, k, j, size, 1));
      f64.store(at(inverse, i, j, size, 1), -sum / f64.load(at(l, i, i, stride, 1)));
    }
  }
}
