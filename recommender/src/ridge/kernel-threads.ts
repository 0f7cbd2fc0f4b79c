import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createSharedMemory, firstFreeAddress, type SharedMemory } from '../kernel-module.ts';
import { computeScratchBytes, instantiateKernel, type KernelThread } from './kernel.ts';
import { runTask, type ThreadTask } from './thread-task.ts';

/** Fewer rows are done before a thread has started. */
const threadedSize = 700;
const threadCountMax = 4;

export interface ThreadSetup {
  memory: SharedMemory;
  scratch: number;
  panels: number;
}

export interface KernelThreads {
  count: number;
  matrices: readonly Float64Array[];
  /** Runs at most one task a thread at the same time; they must write to different numbers. */
  run(tasks: readonly ThreadTask[]): Promise<number[]>;
  close(): Promise<void>;
}

export function chooseThreadCount(size: number): number {
  return size < threadedSize ? 1 : Math.min(threadCountMax, availableParallelism());
}

/**
 * Copies of the kernel on one memory that holds `matrixCount` matrices of stride × stride and, for each thread,
 * `panelBytes`. One thread is the calling one; several are workers, so that the caller stays free.
 * Throws RangeError above 4 GiB.
 */
export function startKernelThreads(
  stride: number,
  matrixCount: number,
  { threadCount, panelBytes = 0 }: { threadCount: number; panelBytes?: number },
): KernelThreads {
  const scratchBytes = computeScratchBytes(stride);
  const matrixBytes = stride * stride * 8;
  const panelsStart = firstFreeAddress + threadCount * scratchBytes;
  const matricesStart = panelsStart + threadCount * panelBytes;
  const memory = createSharedMemory(matricesStart + matrixCount * matrixBytes);
  const matrices = Array.from({ length: matrixCount }, (_, i) => {
    return new Float64Array(memory.buffer, matricesStart + i * matrixBytes, stride * stride);
  });
  const setups = Array.from({ length: threadCount }, (_, i) => ({
    memory,
    scratch: firstFreeAddress + i * scratchBytes,
    panels: panelsStart + i * panelBytes,
  }));
  const threads = threadCount === 1 ? [openHere(setups[0]!)] : setups.map(openWorker);
  return {
    count: threadCount,
    matrices,
    run: (tasks) => Promise.all(tasks.map((task, i) => threads[i]!.run(task))),
    async close() {
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

interface Thread {
  run(task: ThreadTask): Promise<number>;
  close(): Promise<unknown>;
}

export function openThread({ memory, scratch, panels }: ThreadSetup): KernelThread {
  return { kernel: instantiateKernel(memory, scratch), memory, panels };
}

function openHere(setup: ThreadSetup): Thread {
  const thread = openThread(setup);
  return { run: async (task) => runTask(thread, task), close: async () => {} };
}

function openWorker(setup: ThreadSetup): Thread {
  const worker = new Worker(new URL('kernel-worker.ts', import.meta.url), { workerData: setup });
  return {
    async run(task) {
      worker.postMessage(task, []);
      const [result] = (await once(worker, 'message')) as [number];
      return result;
    },
    close: () => worker.terminate(),
  };
}
