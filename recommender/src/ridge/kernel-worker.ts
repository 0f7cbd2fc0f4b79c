import { parentPort, workerData } from 'node:worker_threads';
import { openThread, type ThreadSetup } from './kernel-threads.ts';
import { runTask, type ThreadTask } from './thread-task.ts';

const thread = openThread(workerData as ThreadSetup);

parentPort!.on('message', (task: ThreadTask) => {
  parentPort!.postMessage(runTask(thread, task), []);
});
