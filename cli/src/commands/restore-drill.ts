import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectDatabase, restoreDatabase } from '@crs/database';
import { Command } from 'commander';
import { readBackupFile } from '../backup-file.ts';
import { listBackups } from '../backup-folder.ts';
import { loadBackupConfig } from '../config.ts';
import { printJson } from '../output.ts';
import { CommandFailed, UsageError } from '../report-error.ts';

export function restoreDrillCommand(): Command {
  return new Command('restore-drill')
    .description('prove the newest backup by restoring it into an empty throw-away database')
    .addHelpText(
      'after',
      '\nDRILL_DATABASE_URL names that database, never the one in use. Prints the age of the backup (RPO) and the time' +
        '\nto restore it (RTO), and leaves them for Prometheus in BACKUP_DIRECTORY/restore-drill.prom.',
    )
    .action(async () => {
      const { directory, key, drillDatabaseUrl } = loadBackupConfig();
      if (!drillDatabaseUrl) throw new UsageError('set DRILL_DATABASE_URL to an empty throw-away database');
      const file = (await listBackups(directory)).at(-1);
      if (!file) throw new CommandFailed(`there is no backup in ${directory}`);
      const start = performance.now();
      const db = connectDatabase(drillDatabaseUrl);
      try {
        const { createdAt, tables } = await restoreDatabase(db, readBackupFile(file, key));
        const rtoSeconds = Number(((performance.now() - start) / 1000).toFixed(3));
        const rpoSeconds = Math.round((Date.now() - createdAt.getTime()) / 1000);
        const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
        await leaveMetrics(directory, { rpoSeconds, rtoSeconds, rows });
        printJson({ file, createdAt, rpoSeconds, rtoSeconds, rows });
      } finally {
        await db.destroy();
      }
    });
}

/** The text file that a node exporter collects; replaced whole, so that it is never read half-written. */
async function leaveMetrics(
  directory: string,
  { rpoSeconds, rtoSeconds, rows }: { rpoSeconds: number; rtoSeconds: number; rows: number },
): Promise<void> {
  const gauges = {
    crs_restore_drill_rpo_seconds: ['age of the newest backup when it was proven', rpoSeconds],
    crs_restore_drill_rto_seconds: ['time that restoring and checking it took', rtoSeconds],
    crs_restore_drill_rows: ['rows restored and found equal', rows],
    crs_restore_drill_timestamp_seconds: ['when the last drill passed', Math.round(Date.now() / 1000)],
  };
  const lines = Object.entries(gauges).map(
    ([name, [help, value]]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
  );
  const path = join(directory, 'restore-drill.prom');
  await writeFile(`${path}.unfinished`, lines.join(''));
  await rename(`${path}.unfinished`, path);
}
