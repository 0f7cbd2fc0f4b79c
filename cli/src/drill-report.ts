import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, insertJobRun, type JobRun } from '@crs/database';
import { note } from './output.ts';

const NAME = 'restore-drill.json';

/** Leaves beside the backups how a drill went: a drill reaches no database but its own. Replaced whole. */
export async function writeDrillReport(folder: string, run: JobRun): Promise<void> {
  const path = join(folder, NAME);
  await writeFile(`${path}.unfinished`, `${JSON.stringify(run)}\n`);
  await rename(`${path}.unfinished`, path);
}

/** Writes the last drill down in the database of the service, on behalf of the drill. A backup does not fail by it. */
export async function recordDrill(db: Database, folder: string): Promise<void> {
  try {
    const text = await readFile(join(folder, NAME), 'utf8');
    const run = JSON.parse(text) as JobRun & { startedAt: string; finishedAt: string };
    await insertJobRun(db, {
      ...run,
      startedAt: new Date(run.startedAt),
      finishedAt: new Date(run.finishedAt),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    note(`could not write down how the last restore drill went: ${(error as Error).message}`);
  }
}
