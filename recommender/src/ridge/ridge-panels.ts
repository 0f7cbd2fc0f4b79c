import type { KernelThread } from './kernel.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { type Panel, subtractSparseProduct } from './sparse-product.ts';

/** What the threads share; arrays lie in shared memory. */
interface PanelTask {
  size: number;
  stride: number;
  /** Columns of a panel. */
  width: number;
  /** Address of A, then of its factor. */
  a: number;
  /** The next panel to take. */
  counter: Int32Array;
  /** history × last */
  historyLast: SparseMatrix;
  /** D, the inverse of last × last + λ. */
  inverseLast: Float64Array;
}

export interface GramTask extends PanelTask {
  historyHistory: SparseMatrix;
}

export interface SolveTask extends PanelTask {
  /** Its transpose. */
  lastHistory: SparseMatrix;
  historyTarget: SparseMatrix;
  lastTarget: SparseMatrix;
  biasLast: Float64Array;
  biasTarget: Float64Array;
  /** A⁻¹·(bias × history), and 1 over what is left of bias × bias. */
  q: Float64Array;
  biasScale: number;
  history: Float32Array;
  last: Float32Array;
  bias: Float64Array;
}

/** Bytes of the two panels of a thread. */
export function computePanelBytes(stride: number, width: number): number {
  return 2 * 8 * stride * width;
}

/** Panels of A = HH − HL·D·HLᵀ, its lower triangle, until none is left. */
export function runGramPanels(thread: KernelThread, task: GramTask): void {
  for (const { first, columns } of takePanels(task)) {
    const { stride, size, historyLast } = task;
    const b = openPanel(thread, 0, stride, columns);
    fillTransposed(thread, b, historyLast, first, Math.min(size, first + columns), task.inverseLast);
    const c = { address: task.a + 8 * first, rows: stride, columns, step: stride };
    addColumns(thread, c, task.historyHistory, first);
    subtractSparseProduct(thread, historyLast, { b, c, firstRow: first });
  }
}

/** Panels of W_history and W_last, see `solveRidge`, until none is left. */
export function runSolvePanels(thread: KernelThread, task: SolveTask): void {
  const { stride, size, inverseLast, bias } = task;
  for (const { first, columns } of takePanels(task)) {
    const x = openPanel(thread, 0, stride, columns);
    const y = openPanel(thread, 1, stride, columns);
    clear(thread, x);
    clear(thread, y);
    addColumns(thread, x, task.historyTarget, first);
    addColumns(thread, y, task.lastTarget, first, inverseLast);
    subtractSparseProduct(thread, task.historyLast, { b: y, c: x });

    const part = bias.subarray(first, Math.min(size, first + columns));
    part.set(task.biasTarget.subarray(first, first + part.length));
    subtractWeightedRows(thread, part, task.q, x);
    for (let j = 0; j < part.length; j++) part[j]! *= task.biasScale;
    thread.kernel.solve(task.a, x.address, stride, x.step, stride, columns);
    subtractOuter(thread, x, task.q, part);
    writeColumns(thread, x, { to: task.history, first, count: part.length });

    clear(thread, y);
    addColumns(thread, y, task.lastTarget, first);
    subtractSparseProduct(thread, task.lastHistory, { b: x, c: y });
    subtractOuter(thread, y, task.biasLast, part);
    writeColumns(thread, y, { to: task.last, first, count: part.length }, inverseLast);
  }
}

function* takePanels({ counter, stride, width }: PanelTask) {
  for (;;) {
    const first = Atomics.add(counter, 0, 1) * width;
    if (first >= stride) return;
    yield { first, columns: Math.min(width, stride - first) };
  }
}

function openPanel(thread: KernelThread, place: number, rows: number, columns: number): Panel {
  const address = thread.panels + place * 8 * rows * columns;
  return { address, rows, columns, step: columns };
}

function view({ memory }: KernelThread, { address, rows, columns, step }: Panel): Float64Array {
  return new Float64Array(memory.buffer, address, (rows - 1) * step + columns);
}

function clear(thread: KernelThread, panel: Panel): void {
  view(thread, panel).fill(0);
}

/** P += the columns of M from `first` on, times a factor for each row. */
function addColumns(
  thread: KernelThread,
  panel: Panel,
  { offsets, columns, values }: SparseMatrix,
  first: number,
  factors?: Float64Array,
): void {
  const target = view(thread, panel);
  const end = first + panel.columns;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const factor = factors ? factors[i]! : 1;
    const base = i * panel.step - first;
    const rowEnd = offsets[i + 1]!;
    for (let e = findColumn(columns, offsets[i]!, rowEnd, first); e < rowEnd && columns[e]! < end; e++) {
      target[base + columns[e]!]! += factor * values[e]!;
    }
  }
}

/** The first entry of a row at `column` or after it. */
function findColumn(columns: Uint32Array, start: number, end: number, column: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** P = the transposed rows first … end−1 of M, times a factor for each of its columns. */
function fillTransposed(
  thread: KernelThread,
  panel: Panel,
  { offsets, columns, values }: SparseMatrix,
  first: number,
  end: number,
  factors: Float64Array,
): void {
  const target = view(thread, panel);
  target.fill(0);
  for (let i = first; i < end; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const column = columns[e]!;
      target[column * panel.step + i - first] = factors[column]! * values[e]!;
    }
  }
}

/** v −= xᵀ·P */
function subtractWeightedRows(thread: KernelThread, v: Float64Array, x: Float64Array, panel: Panel): void {
  const source = view(thread, panel);
  for (let i = 0; i < x.length; i++) {
    const base = i * panel.step;
    for (let j = 0; j < v.length; j++) v[j]! -= x[i]! * source[base + j]!;
  }
}

/** P −= x·yᵀ */
function subtractOuter(thread: KernelThread, panel: Panel, x: Float64Array, y: Float64Array): void {
  const target = view(thread, panel);
  for (let i = 0; i < x.length; i++) {
    const base = i * panel.step;
    for (let j = 0; j < y.length; j++) target[base + j]! -= x[i]! * y[j]!;
  }
}

/** Writes `count` columns of a panel, times a factor for each row, into a square matrix. */
function writeColumns(
  thread: KernelThread,
  panel: Panel,
  { to, first, count }: { to: Float32Array; first: number; count: number },
  factors?: Float64Array,
): void {
  const source = view(thread, panel);
  const size = Math.sqrt(to.length);
  for (let i = 0; i < size; i++) {
    const factor = factors ? factors[i]! : 1;
    for (let j = 0; j < count; j++) to[i * size + first + j] = factor * source[i * panel.step + j]!;
  }
}
