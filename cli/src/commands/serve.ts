import { createServer } from '@crs/api';
import { Command } from 'commander';
import { loadServerConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { note } from '../output.ts';
import { waitForSignal } from '../wait-for-signal.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the API, and the web app where it is built; the database must be migrated')
    .action(async () => {
      const config = loadServerConfig();
      const db = openDatabase(config);
      try {
        const server = await createServer({ db, config });
        note(`CRS serves ${await server.listen()}`);
        await waitForSignal();
        await server.close();
      } finally {
        await db.destroy();
      }
    });
}
