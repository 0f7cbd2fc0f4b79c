import { chooseThreadCount } from '../ridge/kernel-threads.ts';
import { createSharedMemory, firstFreeAddress } from '../kernel-module.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { excludedLogit, shardCount, type SoftmaxEngine, type SoftmaxProblem } from './softmax-engine.ts';
import type { SoftmaxCall, SoftmaxSetup } from './softmax-kernel.ts';
import { startSoftmaxThreads } from './softmax-threads.ts';

/**
 * The arithmetic in kernels/softmax.ts, the shards shared out to threads. Throws RangeError where the copies of the
 * weights exceed 4 GiB.
 */
export function openKernelSoftmax(
  problem: SoftmaxProblem,
  threadCount = chooseThreadCount(problem.table.courseCount),
): SoftmaxEngine {
  const layout = planMemory(problem, threadCount);
  const memory = createSharedMemory(layout.end);
  const view = (start: number, length: number) => new Float32Array(memory.buffer, start, length);
  fillMemory(problem, layout, memory.buffer);
  const threads = startSoftmaxThreads(
    layout.scratches.map((scratch) => createSetup(problem, layout, { memory, scratch })),
  );
  let summed = 0;
  return {
    close: threads.close,

    train: (ranges) =>
      threads.run(
        ranges.map(({ from, to, seed }, shard) => ({
          operation: 'trainLists',
          args: [layout.shards + shard * layout.stateBytes, from, to, seed],
        })),
      ),

    async merge(isAveraged) {
      if (isAveraged) summed++;
      await threads.run(splitBytes(layout.stateBytes, threadCount).map(mergeRange));

      function mergeRange({ from, to }: ByteRange): SoftmaxCall {
        const { state, shards, stateBytes, sum } = layout;
        return {
          operation: 'mergeShards',
          args: [state, shards, stateBytes, shardCount, sum, Number(isAveraged), from, to],
        };
      }
    },

    readMean() {
      const { values, bias, courseCount } = problem.table;
      const mean = view(layout.sum, values.length + courseCount).map((value) => value / summed);
      return {
        values: mean.slice(0, values.length),
        bias: mean.slice(values.length, values.length + bias.length),
      };
    },
  };
}

type Layout = ReturnType<typeof planMemory>;

/** Addresses of everything; each begins at a multiple of 64 bytes. */
function planMemory({ table, lists, settings }: SoftmaxProblem, threadCount: number) {
  let end = firstFreeAddress;
  const place = (bytes: number) => {
    const start = end;
    end = Math.ceil((start + bytes) / 64) * 64;
    return start;
  };
  const rowCount = table.columns.length / table.width;
  const stride = Math.ceil((table.courseCount + 1) / 4) * 4;
  const stateBytes = Math.ceil((4 * (table.values.length + stride + rowCount + 1)) / 64) * 64;
  const addresses = {
    starts: place(lists.offsets.byteLength),
    courses: place(lists.courses.byteLength),
    columns: place(table.columns.byteLength),
    lags: place(4 * settings.historyLength),
    scratches: Array.from({ length: threadCount }, () =>
      place(4 * stride + 8 * (settings.historyLength + 1)),
    ),
    state: place(stateBytes),
    sum: place(stateBytes),
    shards: place(shardCount * stateBytes),
  };
  return { ...addresses, stride, stateBytes, end };
}

/** Writes the data, and the first weights to the common state and to every shard. */
function fillMemory(
  { table, lists, settings }: SoftmaxProblem,
  layout: Layout,
  buffer: SharedArrayBuffer,
): void {
  new Uint32Array(buffer, layout.starts, lists.offsets.length).set(lists.offsets);
  new Uint32Array(buffer, layout.courses, lists.courses.length).set(lists.courses);
  new Uint16Array(buffer, layout.columns, table.columns.length).set(table.columns);
  new Float32Array(buffer, layout.lags, settings.historyLength).set(computeLagWeights(settings));
  const { values, bias } = table;
  for (let copy = -1; copy < shardCount; copy++) {
    const start = copy < 0 ? layout.state : layout.shards + copy * layout.stateBytes;
    const state = new Float32Array(buffer, start, layout.stateBytes / 4);
    state.fill(1);
    state.set(values);
    state.fill(excludedLogit, values.length, values.length + layout.stride);
    state.set(bias, values.length);
  }
}

function createSetup(
  { table, settings }: SoftmaxProblem,
  { starts, courses, columns, lags, stride }: Layout,
  { memory, scratch }: Pick<SoftmaxSetup, 'memory'> & { scratch: number },
): SoftmaxSetup {
  const { softmaxRate, softmaxDropout, reversedWeight, targetDiscount, targetHorizon } = settings;
  return {
    memory,
    data: [starts, courses, columns, lags, settings.historyLength, scratch],
    sizes: [table.courseCount, stride, table.width],
    settings: [softmaxRate, softmaxDropout, reversedWeight, targetDiscount, targetHorizon],
  };
}

interface ByteRange {
  from: number;
  to: number;
}

function splitBytes(bytes: number, count: number): ByteRange[] {
  const end = (part: number) => Math.floor((bytes / 64) * (part / count)) * 64;
  return Array.from({ length: count }, (_, part) => ({ from: end(part), to: end(part + 1) }));
}
