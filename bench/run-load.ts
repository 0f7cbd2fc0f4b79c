import { Worker } from 'node:worker_threads';
import type { Load, LoadResult } from './load-client.ts';

/** Sends the load from a thread of its own. */
export function runLoad(workerData: Load): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load-client.ts', import.meta.url), { workerData });
    worker.once('message', resolve).once('error', reject);
  });
}
