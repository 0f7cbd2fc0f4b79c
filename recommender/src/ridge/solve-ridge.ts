import type { FitSettings } from '../fit-settings.ts';
import { factorizeOnThreads } from './factorize.ts';
import { chooseThreadCount, startKernelThreads } from './kernel-threads.ts';
import type { PairSums } from './pair-sums.ts';
import { computePanelBytes, type GramTask, type SolveTask } from './ridge-panels.ts';
import { type SparseMatrix, transpose } from './sparse-matrix.ts';
import type { ThreadTask } from './thread-task.ts';

/**
 * W by blocks of signals; `history` and `last` are row-major, signal × course, with `size` numbers a row, solved in 64
 * bits and kept in 32.
 */
export interface RidgeWeights {
  size: number;
  history: Float32Array;
  last: Float32Array;
  bias: Float64Array;
}

/** Courses for which A and the panels of four threads fit into the 4 GiB of one WebAssembly memory. */
export const largestSize = 20_480;

/** Columns that a thread solves at a time: wide enough to read the factor rarely, narrow enough to share the work. */
const widePanel = 512;
const narrowPanel = 256;
const wideSize = 8000;

export interface SolveOptions {
  threadCount?: number;
  /** Hears of the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Where the parts of the work end, as shares of it: A, its factor, the weights. */
const shares = { gram: 0.12, factor: 0.25 };
const progressMs = 500;

/**
 * W = (Σ u φφᵀ + Λ)⁻¹ Σ u φyᵀ. last×last is diagonal, D = (diag + λ)⁻¹, and is eliminated: A = HH + λ − HL·D·HLᵀ,
 * Y = HT − HL·D·LT; the bias follows as a rank-one step on one Cholesky factor of A; then
 * W_last = D·(LT − HLᵀ·W_history − b_last·w_bias). Only A and two panels of columns a thread are dense. The same bits on
 * any number of threads. Throws RangeError above `largestSize`.
 */
export async function solveRidge(
  sums: PairSums,
  settings: FitSettings,
  { threadCount = chooseThreadCount(sums.size), onProgress = () => {} }: SolveOptions = {},
): Promise<RidgeWeights> {
  const { size, historyLast } = sums;
  if (size > largestSize) throw new RangeError(`a ridge over ${size} courses, ${largestSize} is the limit`);
  const stride = Math.ceil(size / 4) * 4;
  const width = Math.min(stride, size < wideSize ? narrowPanel : widePanel);
  const threads = startKernelThreads(stride, 1, {
    threadCount,
    panelBytes: computePanelBytes(stride, width),
  });
  const a = threads.matrices[0]!;
  const inverseLast = share(sums.lastLast.map((value) => 1 / (value + settings.ridge)));
  const common = { size, stride, width, a: a.byteOffset, historyLast, inverseLast };
  const panelCount = Math.ceil(stride / Math.max(1, width));
  const runPanels = async (task: ThreadTask, counter: Int32Array, [from, to]: [number, number]) => {
    const timer = setInterval(() => {
      onProgress(from + ((to - from) * Math.min(panelCount, counter[0]!)) / panelCount);
    }, progressMs);
    await threads.run(Array.from({ length: threadCount }, () => task)).finally(() => clearInterval(timer));
    onProgress(to);
  };
  try {
    const gram: GramTask = { ...common, counter: createCounter(), historyHistory: sums.historyHistory };
    await runPanels({ kind: 'gram', task: gram }, gram.counter, [0, shares.gram]);
    for (let i = 0; i < stride; i++) a[i * stride + i]! += i < size ? settings.ridge : 1;
    await factorizeOnThreads(threads, a, stride);
    onProgress(shares.factor);
    const task: SolveTask = {
      ...common,
      ...eliminateBias(sums, settings, { a, stride, inverseLast }),
      counter: createCounter(),
      lastHistory: transpose(historyLast, size),
      historyTarget: sums.historyTarget,
      lastTarget: sums.lastTarget,
      biasLast: share(sums.biasLast),
      history: new Float32Array(new SharedArrayBuffer(4 * size * size)),
      last: new Float32Array(new SharedArrayBuffer(4 * size * size)),
      bias: share(new Float64Array(size)),
    };
    await runPanels({ kind: 'solve', task }, task.counter, [shares.factor, 1]);
    return { size, history: task.history, last: task.last, bias: task.bias };
  } finally {
    await threads.close();
  }
}

function createCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

function share(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

/** The row of the bias after elimination of last × last, solved with the factor of A. */
function eliminateBias(
  sums: PairSums,
  settings: FitSettings,
  { a, stride, inverseLast }: { a: Float64Array; stride: number; inverseLast: Float64Array },
) {
  const scaled = sums.biasLast.map((value, i) => value * inverseLast[i]!);
  const biasHistory = subtractMatrixVector(sums.biasHistory, sums.historyLast, scaled);
  const biasTarget = share(subtractVectorMatrix(sums.biasTarget, scaled, sums.lastTarget));
  const biasBias = sums.biasBias + settings.biasRidge - dot(sums.biasLast, scaled);
  const q = share(solveVector(a, biasHistory, stride));
  return { q, biasTarget, biasScale: 1 / (biasBias - dot(biasHistory, q)) };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** v − M·x */
function subtractMatrixVector(
  v: Float64Array,
  { offsets, columns, values }: SparseMatrix,
  x: Float64Array,
): Float64Array {
  return v.map((value, i) => {
    let sum = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) sum += values[e]! * x[columns[e]!]!;
    return value - sum;
  });
}

/** v − xᵀ·M */
function subtractVectorMatrix(
  v: Float64Array,
  x: Float64Array,
  { offsets, columns, values }: SparseMatrix,
): Float64Array {
  const rest = v.slice();
  for (let i = 0; i < x.length; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) rest[columns[e]!]! -= x[i]! * values[e]!;
  }
  return rest;
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
