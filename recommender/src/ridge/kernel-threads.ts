import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  computeScratchBytes,
  createSharedMemory,
  firstFreeAddress,
  instantiateKernel,
  type SharedMemory,
} from './kernel.ts';

/** A call of an export of the kernel that returns nothing. */
export interface KernelCall {
  operation: 'subtractProduct' | 'solve';
  args: number[];
}

export interface WorkerSetup {
  memory: SharedMemory;
  scratch: number;
}

/** Copies of the kernel on one memory, the first on the calling thread and each other on a worker. */
export function startKernelThreads(stride: number, matrixCount: number, threadCount: number) {
  const scratchBytes = computeScratchBytes(stride);
  const matrixBytes = stride * stride * 8;
  const matricesStart = firstFreeAddress + threadCount * scratchBytes;
  const memory = createSharedMemory(matricesStart + matrixCount * matrixBytes);
  const matrices = Array.from({ length: matrixCount }, (_, i) => {
    return new Float64Array(memory.buffer, matricesStart + i * matrixBytes, stride * stride);
  });
  const kernel = instantiateKernel(memory, firstFreeAddress);
  const workers = Array.from({ length: threadCount - 1 }, (_, i) => {
    const setup: WorkerSetup = { memory, scratch: firstFreeAddress + (i + 1) * scratchBytes };
    return new Worker(new URL('kernel-worker.ts', import.meta.url), { workerData: setup });
  });

  /** Runs at most one call a thread at the same time; they must write to different numbers. */
  const run = async ([first, ...rest]: KernelCall[]): Promise<void> => {
    const others = rest.map((call, i) => {
      workers[i]!.postMessage(call, []);
      return once(workers[i]!, 'message');
    });
    if (first) kernel[first.operation](...first.args);
    await Promise.all(others);
  };
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return { matrices, kernel, run, close };
}
