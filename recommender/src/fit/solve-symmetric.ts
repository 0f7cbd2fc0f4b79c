/**
 * Solves A·X = B in place of B: A is K × K, symmetric and positive definite, read in its lower triangle and
 * overwritten by its Cholesky factor; B is K × M, row-major. Throws RangeError for any other A.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, size: number): void {
  const width = b.length / Math.max(1, size);
  const rows = Array.from({ length: size }, (_, k) => b.subarray(k * width, (k + 1) * width));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= a[i * size + k]! * a[j * size + k]!;
      if (i === j && !(rest > 0)) throw new RangeError('the matrix is not positive definite');
      a[i * size + j] = i === j ? Math.sqrt(rest) : rest / a[j * size + j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) subtract(rows[i]!, a[i * size + k]!, rows[k]!);
    divide(rows[i]!, a[i * size + i]!);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) subtract(rows[i]!, a[k * size + i]!, rows[k]!);
    divide(rows[i]!, a[i * size + i]!);
  }
}

function subtract(row: Float64Array, factor: number, other: Float64Array): void {
  if (factor === 0) return;
  for (let j = 0; j < row.length; j++) row[j]! -= factor * other[j]!;
}

function divide(row: Float64Array, divisor: number): void {
  for (let j = 0; j < row.length; j++) row[j]! /= divisor;
}
