import type { FitSettings } from '../fit-settings.ts';
import type { DenseAlgebra } from './dense-algebra.ts';
import type { PairSums } from './pair-sums.ts';

/** W by blocks of signals; `history` and `last` are row-major, signal × course, with `stride` numbers a row. */
export interface RidgeWeights {
  size: number;
  stride: number;
  history: Float64Array;
  last: Float64Array;
  bias: Float64Array;
}

/**
 * W = (Σ u φφᵀ + Λ)⁻¹ Σ u φyᵀ, over the pair sums, which it consumes. last×last is diagonal, D = (diag + λ)⁻¹, and is
 * eliminated: A = HH + λ − HL·D·HLᵀ, Y = HT − HL·D·LT; the bias follows as a rank-one step on one Cholesky factor
 * of A; then W_last = D·(LT − HLᵀ·W_history − b_last·w_bias). D is split as D^½·D^½ over HL and LT, so that the
 * algebra is plain products.
 */
export async function solveRidge(
  sums: PairSums,
  settings: FitSettings,
  algebra: DenseAlgebra,
): Promise<RidgeWeights> {
  const { size, stride, historyHistory, historyLast, historyTarget, lastTarget } = sums;
  const root = sums.lastLast.map((value) => 1 / Math.sqrt(value + settings.ridge));
  scaleColumns(historyLast, root, size, stride);
  scaleRows(lastTarget, root, size, stride);
  const biasLast = sums.biasLast.map((value, i) => value * root[i]!);

  for (let i = 0; i < size; i++) historyHistory[i * stride + i]! += settings.ridge;
  await algebra.subtractGram(historyHistory, historyLast);
  await algebra.subtractProduct(historyTarget, historyLast, lastTarget);
  const biasHistory = subtractMatrixVector(sums.biasHistory, historyLast, biasLast, stride);
  const biasTarget = subtractVectorMatrix(sums.biasTarget, biasLast, lastTarget, stride);
  const biasBias = sums.biasBias + settings.biasRidge - dot(biasLast, biasLast);

  await algebra.factorize(historyHistory);
  const q = solveVector(historyHistory, biasHistory, stride);
  const scale = 1 / (biasBias - dot(biasHistory, q));
  const bias = subtractVectorMatrix(biasTarget, q, historyTarget, stride).map((value) => value * scale);
  await algebra.solve(historyHistory, historyTarget);
  subtractOuter(historyTarget, q, bias, stride);

  await algebra.subtractTransposedProduct(lastTarget, historyLast, historyTarget);
  subtractOuter(lastTarget, biasLast, bias, stride);
  scaleRows(lastTarget, root, size, stride);
  return { size, stride, history: historyTarget, last: lastTarget, bias };
}

function scaleColumns(matrix: Float64Array, factors: Float64Array, size: number, stride: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) matrix[i * stride + j]! *= factors[j]!;
  }
}

function scaleRows(matrix: Float64Array, factors: Float64Array, size: number, stride: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) matrix[i * stride + j]! *= factors[i]!;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** v − M·x */
function subtractMatrixVector(
  v: Float64Array,
  matrix: Float64Array,
  x: Float64Array,
  stride: number,
): Float64Array {
  return v.map((value, i) => {
    let sum = 0;
    for (let j = 0; j < x.length; j++) sum += matrix[i * stride + j]! * x[j]!;
    return value - sum;
  });
}

/** v − xᵀ·M */
function subtractVectorMatrix(
  v: Float64Array,
  x: Float64Array,
  matrix: Float64Array,
  stride: number,
): Float64Array {
  const rest = v.slice();
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < rest.length; j++) rest[j]! -= x[i]! * matrix[i * stride + j]!;
  }
  return rest;
}

/** M −= x·yᵀ */
function subtractOuter(matrix: Float64Array, x: Float64Array, y: Float64Array, stride: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < y.length; j++) matrix[i * stride + j]! -= x[i]! * y[j]!;
  }
}

/** (L·Lᵀ)⁻¹·v for the lower triangle L of `factor`. */
function solveVector(factor: Float64Array, v: Float64Array, stride: number): Float64Array {
  const x = v.slice();
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * stride + k]! * x[k]!;
    x[i]! /= factor[i * stride + i]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    x[i]! /= factor[i * stride + i]!;
    for (let k = 0; k < i; k++) x[k]! -= factor[i * stride + k]! * x[i]!;
  }
  return x;
}
