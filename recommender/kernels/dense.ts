// AssemblyScript. Cholesky factor and substitution on row-major f64 matrices in linear memory, by the products beside it.
import { at, inverse, NB, panel, subtractProduct } from './products';

export {
  gatheredDepths,
  gatheredValues,
  packPanel,
  scratchBytes,
  subtractGathered,
  subtractProduct,
  useScratch,
} from './products';

/**
 * The columns k … k+127 of A = L·Lᵀ over the lower triangle of A; what they take off the columns after them is left to
 * `subtractProduct`. False where A is not positive definite.
 */
export function factorizeColumns(a: usize, stride: i32, size: i32, k: i32): bool {
  const columns = min(NB, size - k);
  const rest = size - k - columns;
  const diagonal = at(a, k, k, stride, 1);
  if (!factorizeBlock(diagonal, stride, columns)) return false;
  if (rest == 0) return true;
  const below = at(a, k + columns, k, stride, 1);
  invertNegative(diagonal, stride, columns);
  for (let i = 0; i < rest; i++) moveRow(at(panel, i, 0, columns, 1), at(below, i, 0, stride, 1), columns);
  subtractProduct(below, stride, panel, columns, 1, inverse, 1, columns, rest, columns, columns, false);
  return true;
}

/**
 * B = (L·Lᵀ)⁻¹·B for the lower triangle L with `stride` numbers a row and B of `columns` columns with `bStride`.
 */
export function solve(l: usize, b: usize, stride: i32, bStride: i32, size: i32, columns: i32): void {
  const last = ((size - 1) / NB) * NB;
  for (let k = 0; k <= last; k += NB) {
    const rows = min(NB, size - k);
    const below = k + rows;
    solveBlock(at(l, k, k, stride, 1), stride, at(b, k, 0, bStride, 1), bStride, rows, columns, false);
    subtractProduct(
      at(b, below, 0, bStride, 1),
      bStride,
      at(l, below, k, stride, 1),
      stride,
      1,
      at(b, k, 0, bStride, 1),
      bStride,
      1,
      size - below,
      columns,
      rows,
      false,
    );
  }
  for (let k = last; k >= 0; k -= NB) {
    const rows = min(NB, size - k);
    solveBlock(at(l, k, k, stride, 1), stride, at(b, k, 0, bStride, 1), bStride, rows, columns, true);
    subtractProduct(
      b,
      bStride,
      at(l, k, 0, stride, 1),
      1,
      stride,
      at(b, k, 0, bStride, 1),
      bStride,
      1,
      k,
      columns,
      rows,
      false,
    );
  }
}

/** The rows of B that belong to one diagonal block L, times L⁻¹ or its transpose. */
function solveBlock(
  l: usize,
  stride: i32,
  b: usize,
  bStride: i32,
  rows: i32,
  columns: i32,
  isTransposed: bool,
): void {
  invertNegative(l, stride, rows);
  for (let i = 0; i < rows; i++) moveRow(at(panel, i, 0, columns, 1), at(b, i, 0, bStride, 1), columns);
  const rowStep = isTransposed ? 1 : rows;
  const columnStep = isTransposed ? rows : 1;
  subtractProduct(b, bStride, inverse, rowStep, columnStep, panel, columns, 1, rows, columns, rows, false);
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
