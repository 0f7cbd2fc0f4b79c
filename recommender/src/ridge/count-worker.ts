import { parentPort, workerData } from 'node:worker_threads';
import { type CountTask, countBlocks } from './count-pairs.ts';

countBlocks(workerData as CountTask, (block, sums) => {
  const arrays = [...sums.vectors, ...sums.matrices.flatMap((matrix) => Object.values(matrix))];
  const buffers = arrays.map(({ buffer }) => buffer as ArrayBuffer);
  parentPort!.postMessage({ block, sums }, buffers);
});
