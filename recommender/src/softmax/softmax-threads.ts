import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openSoftmaxKernel, runCalls, type SoftmaxCall, type SoftmaxSetup } from './softmax-kernel.ts';

export interface SoftmaxThreads {
  /** Runs all calls, call i on thread i mod the number of threads; they must write to different numbers. */
  run(calls: readonly SoftmaxCall[]): Promise<void>;
  close(): Promise<void>;
}

/** A thread for each setup. One thread is the calling one; several are workers, so that the caller stays free. */
export function startSoftmaxThreads(setups: readonly SoftmaxSetup[]): SoftmaxThreads {
  const threads = setups.length === 1 ? [openHere(setups[0]!)] : setups.map(openWorker);
  return {
    async run(calls) {
      const shares = threads.map((_, t) => calls.filter((_call, i) => i % threads.length === t));
      await Promise.all(threads.map(({ run }, t) => run(shares[t]!)));
    },
    async close() {
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

interface Thread {
  run(calls: SoftmaxCall[]): Promise<unknown>;
  close(): Promise<unknown>;
}

function openHere(setup: SoftmaxSetup): Thread {
  const kernel = openSoftmaxKernel(setup);
  return { run: async (calls) => runCalls(kernel, calls), close: async () => {} };
}

function openWorker(setup: SoftmaxSetup): Thread {
  const worker = new Worker(new URL('softmax-worker.ts', import.meta.url), { workerData: setup });
  return {
    async run(calls) {
      worker.postMessage(calls, []);
      await once(worker, 'message');
    },
    close: () => worker.terminate(),
  };
}
