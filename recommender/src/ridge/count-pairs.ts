import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Sequences } from '../training-data.ts';
import { type CountInput, countRows, type PlaceIndex, type RowSums } from './count-rows.ts';
import { type CountSettings, type PairSums, pickCountSettings, roundToQuantum } from './pair-sums.ts';
import { computePairWeights } from './signal-weights.ts';
import { joinRows } from './sparse-matrix.ts';

/** Fewer places are counted before a thread has started. */
const threadedLength = 100_000;
const threadCountMax = 4;
/** Parts of the work, so that threads end together. */
const blockCount = 32;

export interface CountTask {
  input: CountInput;
  /** The next block to take, shared by all threads. */
  counter: Int32Array;
  blocks: readonly RowBlock[];
}

export interface RowBlock {
  from: number;
  to: number;
}

/**
 * The pair sums of these learners over `size` courses. Each thread owns the rows of some courses at a time and reads the
 * sequences in which these occur, so that memory is bounded by the result and nothing is written by two.
 * O(n·min(n, L)) a learner.
 */
export async function countPairs(
  sequences: Sequences,
  size: number,
  settings: CountSettings,
  threadCount = sequences.courses.length < threadedLength
    ? 1
    : Math.min(threadCountMax, availableParallelism()),
): Promise<PairSums> {
  const input: CountInput = {
    sequences: threadCount > 1 ? shareSequences(sequences) : sequences,
    index: indexPlaces(sequences, size),
    size,
    weights: computePairWeights(settings),
    reversedWeight: settings.reversedWeight,
  };
  const blocks = listBlocks(size);
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const results: RowSums[] = [];
  if (threadCount === 1) countBlocks({ input, counter, blocks }, (block, sums) => (results[block] = sums));
  else await countOnThreads({ input, counter, blocks }, results, threadCount);
  return {
    settings: pickCountSettings(settings),
    size,
    ...joinBlocks(results, size),
    biasBias: sumBias(sequences, settings),
  };
}

/** Counts blocks until none is left. */
export function countBlocks(
  { input, counter, blocks }: CountTask,
  onBlock: (block: number, sums: RowSums) => void,
): void {
  for (;;) {
    const block = Atomics.add(counter, 0, 1);
    const rows = blocks[block];
    if (!rows) return;
    onBlock(block, countRows(input, rows.from, rows.to));
  }
}

async function countOnThreads(task: CountTask, results: RowSums[], threadCount: number): Promise<void> {
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('count-worker.ts', import.meta.url), { workerData: task });
      worker.on('message', ({ block, sums }: { block: number; sums: RowSums }) => {
        results[block] = sums;
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: threadCount }, runThread));
}

function listBlocks(size: number): RowBlock[] {
  const rows = Math.max(1, Math.ceil(size / blockCount));
  const count = Math.ceil(size / rows);
  return Array.from({ length: count }, (_, i) => ({ from: i * rows, to: Math.min(size, (i + 1) * rows) }));
}

/** Places by course (counting sort), in shared memory. */
function indexPlaces({ offsets: starts, courses }: Sequences, size: number): PlaceIndex {
  const create = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length));
  const end = starts.at(-1)!;
  const index = { offsets: create(size + 1), places: create(end), learners: create(end) };
  for (let place = starts[0]!; place < end; place++) index.offsets[courses[place]! + 1]!++;
  for (let course = 0; course < size; course++) index.offsets[course + 1]! += index.offsets[course]!;
  const next = index.offsets.slice();
  for (let learner = 0; learner + 1 < starts.length; learner++) {
    for (let place = starts[learner]!; place < starts[learner + 1]!; place++) {
      const at = next[courses[place]!]!++;
      index.places[at] = place;
      index.learners[at] = learner;
    }
  }
  return index;
}

function shareSequences({ offsets, courses }: Sequences): Sequences {
  return { offsets: shareArray(offsets), courses: shareArray(courses) };
}

function shareArray(values: Uint32Array): Uint32Array {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = new Uint32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function joinBlocks(results: readonly RowSums[], size: number) {
  const matrix = (block: number) => joinRows(results.map(({ matrices }) => matrices[block]!));
  const vector = (block: number) => {
    const joined = new Float64Array(size);
    let row = 0;
    for (const { vectors } of results) {
      joined.set(vectors[block]!, row);
      row += vectors[block]!.length;
    }
    return joined;
  };
  return {
    historyHistory: matrix(0),
    historyLast: matrix(1),
    historyTarget: matrix(2),
    lastTarget: matrix(3),
    lastLast: vector(0),
    biasHistory: vector(1),
    biasLast: vector(2),
    biasTarget: vector(3),
  };
}

/** Σ (1 + ρ) u (n − 1) */
function sumBias({ offsets }: Sequences, { reversedWeight }: CountSettings): number {
  let sum = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const length = offsets[learner + 1]! - offsets[learner]!;
    if (length > 1) sum += roundToQuantum((1 + reversedWeight) * Math.sqrt(length - 1));
  }
  return sum;
}
