import { parentPort, workerData } from 'node:worker_threads';
import { connectDatabase } from '@crs/database';
import type { ImportThreadData } from './import-runner.ts';
import { recoverImports } from './recover-imports.ts';
import { runImportTask } from './stored-import.ts';

const { databaseUrl, task } = workerData as ImportThreadData;
const now = () => new Date();
const db = connectDatabase(databaseUrl, { poolSize: 2 });
try {
  if (task === 'recover') for (const told of await recoverImports(db, now)) parentPort?.postMessage(told, []);
  else await runImportTask(db, task, now);
} finally {
  await db.destroy();
}
