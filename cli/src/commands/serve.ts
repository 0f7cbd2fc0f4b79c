import { createServer } from '@crs/api';
import { Command } from 'commander';
import { loadServerConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { note } from '../output.ts';
import { trainingProgram } from '../training-program.ts';
import { waitForSignal } from '../wait-for-signal.ts';

/** Nobody waits for an answer that long: a connection that is silent for so long is lost. */
const QUERY_MS_MAX = 20_000;

export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'serve the API, and the web app where it is built; ready as soon as the database is there and migrated',
    )
    .action(async () => {
      const config = loadServerConfig();
      const db = openDatabase(config, { queryMsMax: QUERY_MS_MAX, onNotice: note });
      try {
        const server = await createServer({ db, config, trainingProgram });
        note(`CRS serves ${await server.listen()}`);
        await waitForSignal();
        await server.close();
      } finally {
        await db.destroy();
      }
    });
}
