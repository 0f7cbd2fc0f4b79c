import { parentPort, workerData } from 'node:worker_threads';
import { instantiateKernel } from './kernel.ts';
import type { KernelCall, WorkerSetup } from './kernel-threads.ts';

const { memory, scratch } = workerData as WorkerSetup;
const kernel = instantiateKernel(memory, scratch);

parentPort!.on('message', ({ operation, args }: KernelCall) => {
  kernel[operation](...args);
  parentPort!.postMessage(null, []);
});
