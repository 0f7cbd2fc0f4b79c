import { connectDatabase, restoreDatabase } from '@crs/database';
import { Command } from 'commander';
import { readBackupFile } from '../backup-file.ts';
import { listBackups } from '../backup-folder.ts';
import { type BackupConfig, loadBackupConfig } from '../config.ts';
import { writeDrillReport } from '../drill-report.ts';
import { printJson } from '../output.ts';
import { timeJob } from '../record-job.ts';
import { CommandFailed, UsageError } from '../report-error.ts';

export function restoreDrillCommand(): Command {
  return new Command('restore-drill')
    .description('prove the newest backup by restoring it into an empty throw-away database')
    .addHelpText(
      'after',
      '\nDRILL_DATABASE_URL names that database, never the one in use. Prints the age of the backup (RPO) and the time' +
        '\nto restore it (RTO), and leaves them in BACKUP_DIRECTORY/restore-drill.json, from where the next crs backup' +
        '\nbrings them to the metrics of the service.',
    )
    .action(async () => {
      const config = loadBackupConfig();
      if (!config.drillDatabaseUrl)
        throw new UsageError('set DRILL_DATABASE_URL to an empty throw-away database');
      const url = config.drillDatabaseUrl;
      printJson(
        await timeJob(
          'restore-drill',
          () => restoreNewest(config, url),
          (run) => writeDrillReport(config.directory, run),
        ),
      );
    });
}

async function restoreNewest({ directory, key }: BackupConfig, url: string) {
  const file = (await listBackups(directory)).at(-1);
  if (!file) throw new CommandFailed(`there is no backup in ${directory}`);
  const start = performance.now();
  const db = connectDatabase(url);
  try {
    const { createdAt, tables } = await restoreDatabase(db, readBackupFile(file, key));
    const rtoSeconds = Number(((performance.now() - start) / 1000).toFixed(3));
    const rpoSeconds = Math.round((Date.now() - createdAt.getTime()) / 1000);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const figures = { rpoSeconds, rtoSeconds, rows };
    return { result: { file, createdAt, ...figures }, figures };
  } finally {
    await db.destroy();
  }
}
