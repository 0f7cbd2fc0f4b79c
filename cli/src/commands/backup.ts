import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { dumpDatabase } from '@crs/database';
import { writeBackupFile } from '../backup-file.ts';
import { nameBackup, removeOldBackups } from '../backup-folder.ts';
import { loadBackupConfig } from '../config.ts';
import { formatCell } from '../format-table.ts';
import { withDatabase } from '../open-database.ts';
import { recordDrill } from '../drill-report.ts';
import { note, print } from '../output.ts';
import { recordJob } from '../record-job.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('write everything to one compressed file, as of one moment, while the service goes on')
    .argument('[file]', 'a dated file in BACKUP_DIRECTORY if left out, where old ones are then removed')
    .addHelpText(
      'after',
      '\nBACKUP_KEY or BACKUP_KEY_FILE encrypts. BACKUP_DIRECTORY: data/backups. BACKUP_DAYS_KEPT: 14.',
    )
    .action(async (file: string | undefined) => {
      const { directory, daysKept, key } = loadBackupConfig();
      const now = new Date();
      const path = resolve(file ?? join(directory, nameBackup(now)));
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      if (!key) note('No BACKUP_KEY is set: the backup is not encrypted.');
      const byteCount = await withDatabase(async (db) => {
        if (!file) await recordDrill(db, directory);
        return recordJob(db, 'backup', async () => {
          await writeBackupFile(path, dumpDatabase(db, { now: () => now }), key);
          const { size } = await stat(path);
          return { result: size, figures: { byteCount: size } };
        });
      });
      print(`${path}: ${formatCell(byteCount)} bytes`);
      if (file) return;
      for (const old of await removeOldBackups(directory, daysKept, now)) print(`${old}: removed`);
    });
}
