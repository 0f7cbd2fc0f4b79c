import { type Config, createServer } from '@crs/api';
import { type Database, findLiveModel, findUserIdByEmail, isEmptyDatabase } from '@crs/database';
import { trainModel } from '@crs/trainer';
import { Command } from 'commander';
import { loadStartConfig } from '../config.ts';
import { demoAccounts } from '../demo/demo-accounts.ts';
import { withDatabase } from '../open-database.ts';
import { note, print } from '../output.ts';
import { formatDemoAccounts, seedDemo } from '../seed-demo.ts';
import { showTraining } from '../show-training.ts';
import { trainingProgram } from '../training-program.ts';
import { waitForSignal } from '../wait-for-signal.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('everything in one process: migrate, seed the demo if nothing is there, train, serve')
    .action(async () => {
      const config = loadStartConfig();
      await withDatabase(async (db) => {
        await prepare(db, config);
        const server = await createServer({ db, config, trainingProgram });
        await server.listen();
        await server.whenReady();
        await greet(db, config);
        await waitForSignal();
        await server.close();
      }, config);
    });
}

async function prepare(db: Database, config: Config): Promise<void> {
  const isDemo = await isEmptyDatabase(db);
  if (isDemo) {
    note('The database is empty: putting the demo in …');
    await seedDemo(db, config);
  }
  if (await findLiveModel(db)) return;
  note('There is no model yet: training …');
  const progress = showTraining();
  // The demo is small: its first model is compared, too, and has a learned order. Other data waits for `crs train`.
  const options = { publish: true, evaluate: isDemo, onProgress: progress.show };
  await trainModel(db, options).finally(progress.stop);
}

async function greet(db: Database, config: Config): Promise<void> {
  print(`\nCRS is at ${config.publicUrl}\n`);
  const [first] = demoAccounts;
  if (first && (await findUserIdByEmail(db, first.email))) print(`${formatDemoAccounts()}\n`);
  print('Stop it with Ctrl+C.');
}
