import type { FitSettings } from '../fit-settings.ts';
import type { PairSums } from './pair-sums.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** The ridge as its formula reads, of one dense system by Cholesky: the reference that `solveRidge` is checked against. */
export function solvePlainly(sums: PairSums, settings: FitSettings) {
  const { size } = sums;
  const count = 2 * size + 1;
  const gram = Array.from({ length: count }, () => new Float64Array(count));
  const right = Array.from({ length: count }, () => new Float64Array(size));
  forEach(sums.historyHistory, (i, j, value) => {
    gram[i]![j] = gram[j]![i] = value;
  });
  forEach(sums.historyLast, (i, j, value) => {
    gram[i]![size + j] = gram[size + j]![i] = value;
  });
  forEach(sums.historyTarget, (i, j, value) => {
    right[i]![j] = value;
  });
  forEach(sums.lastTarget, (i, j, value) => {
    right[size + i]![j] = value;
  });
  const bias = gram[2 * size]!;
  for (let i = 0; i < size; i++) {
    gram[size + i]![size + i] = sums.lastLast[i]!;
    bias[i] = gram[i]![2 * size] = sums.biasHistory[i]!;
    bias[size + i] = gram[size + i]![2 * size] = sums.biasLast[i]!;
  }
  bias[2 * size] = sums.biasBias;
  right[2 * size]!.set(sums.biasTarget);
  for (let i = 0; i < count; i++) gram[i]![i]! += i < 2 * size ? settings.ridge : settings.biasRidge;
  const weights = solveByCholesky(gram, right);
  const rows = (from: number, to: number) => weights.slice(from, to).flatMap((row) => [...row]);
  return {
    history: rows(0, size),
    last: rows(size, 2 * size),
    bias: rows(2 * size, count),
  };
}

function forEach(
  { offsets, columns, values }: SparseMatrix,
  visit: (row: number, column: number, value: number) => void,
): void {
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) visit(i, columns[e]!, values[e]!);
  }
}

function solveByCholesky(a: Float64Array[], b: Float64Array[]): Float64Array[] {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i]![j]!;
      for (let k = 0; k < j; k++) rest -= a[i]![k]! * a[j]![k]!;
      a[i]![j] = i === j ? Math.sqrt(rest) : rest / a[j]![j]!;
    }
  }
  for (let i = 0; i < a.length; i++) {
    for (let k = 0; k < i; k++) subtractRow(b[i]!, a[i]![k]!, b[k]!);
    scaleRow(b[i]!, 1 / a[i]![i]!);
  }
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < a.length; k++) subtractRow(b[i]!, a[k]![i]!, b[k]!);
    scaleRow(b[i]!, 1 / a[i]![i]!);
  }
  return b;
}

function subtractRow(row: Float64Array, factor: number, other: Float64Array): void {
  for (let j = 0; j < row.length; j++) row[j]! -= factor * other[j]!;
}

function scaleRow(row: Float64Array, factor: number): void {
  for (let j = 0; j < row.length; j++) row[j]! *= factor;
}
