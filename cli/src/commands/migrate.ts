import { migrateDatabase } from '@crs/database';
import { Command } from 'commander';
import { loadLogins } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { print } from '../output.ts';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema of the database up to this program; safe to run from several processes')
    .addHelpText(
      'after',
      '\nOn PostgreSQL as the owner of the database. APP_DATABASE_URL and READER_DATABASE_URL name logins that get the' +
        '\nrights to change rows and to read them, and no others; they are made if the server lacks them.',
    )
    .action(async () => {
      const db = openDatabase();
      try {
        const applied = await migrateDatabase(db, { logins: loadLogins() });
        print(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'the schema is current');
      } finally {
        await db.destroy();
      }
    });
}
