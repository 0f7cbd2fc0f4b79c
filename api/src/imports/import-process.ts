import { enableCompileCache } from 'node:module';
import type { ImportOrder } from './import-runner.ts';

// Before anything else is loaded: each further import starts sooner.
enableCompileCache();
const { connectDatabase } = await import('@crs/database');
const { recoverImports } = await import('./recover-imports.ts');
const { runImportTask } = await import('./stored-import.ts');

/** The service orders one thing of this process, which ends after it. */
process.once('message', (order: ImportOrder) => {
  run(order)
    .catch((error: unknown) => {
      tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      process.exitCode = 1;
    })
    .finally(() => process.disconnect?.());
});

async function run({ databaseUrl, task, unpackedBytesMax }: ImportOrder): Promise<void> {
  const now = () => new Date();
  const db = connectDatabase(databaseUrl, { poolSize: 2 });
  try {
    if (task === 'recover') for (const recovered of await recoverImports(db, now)) tell({ recovered });
    else await runImportTask(db, task, { now, unpackedBytesMax });
  } finally {
    await db.destroy();
  }
}

function tell(message: { error: string } | { recovered: string }): void {
  process.send?.(message);
}
