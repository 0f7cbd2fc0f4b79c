import { parentPort, workerData } from 'node:worker_threads';
import { openSoftmaxKernel, runCalls, type SoftmaxCall, type SoftmaxSetup } from './softmax-kernel.ts';

const kernel = openSoftmaxKernel(workerData as SoftmaxSetup);

parentPort!.on('message', (calls: SoftmaxCall[]) => {
  runCalls(kernel, calls);
  parentPort!.postMessage(null, []);
});
