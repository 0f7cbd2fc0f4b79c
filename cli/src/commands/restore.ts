import { restoreDatabase } from '@crs/database';
import { Command } from 'commander';
import { readBackupFile } from '../backup-file.ts';
import { loadBackupConfig } from '../config.ts';
import { formatCell } from '../format-table.ts';
import { openDatabase } from '../open-database.ts';
import { print } from '../output.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'put a backup into an empty database, of either kind: also the way from SQLite to PostgreSQL',
    )
    .argument('<file>', 'what crs backup wrote')
    .action(async (file: string) => {
      const { key } = loadBackupConfig();
      const db = openDatabase();
      try {
        const { createdAt, tables } = await restoreDatabase(db, readBackupFile(file, key));
        const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
        print(
          `restored ${formatCell(rows)} rows as of ${createdAt.toISOString()}; every table was read back and is equal`,
        );
      } finally {
        await db.destroy();
      }
    });
}
