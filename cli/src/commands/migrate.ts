import { migrateDatabase } from '@crs/database';
import { Command } from 'commander';
import { openDatabase } from '../open-database.ts';
import { print } from '../output.ts';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema of the database up to this program; safe to run from several processes')
    .action(async () => {
      const db = openDatabase();
      try {
        const applied = await migrateDatabase(db);
        print(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'the schema is current');
      } finally {
        await db.destroy();
      }
    });
}
