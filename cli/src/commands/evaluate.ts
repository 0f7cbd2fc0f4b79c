import { evaluateModels, formatEvaluation } from '@crs/trainer';
import { Command, Option } from 'commander';
import { withDatabase } from '../open-database.ts';
import { print, printJson } from '../output.ts';
import { showTraining } from '../show-training.ts';

interface Options {
  protocol: 'leave-last-out';
  json?: true;
}

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('compare the weight table with the baselines on held-out courses')
    .addOption(
      new Option('--protocol <protocol>', 'which courses are held out')
        .choices(['leave-last-out'])
        .default('leave-last-out'),
    )
    .option('--json', 'print the report as JSON')
    .action(runEvaluation);
}

async function runEvaluation({ protocol, json }: Options): Promise<void> {
  const progress = showTraining();
  const report = await withDatabase((db) =>
    evaluateModels(db, { protocol, onProgress: progress.show }),
  ).finally(progress.stop);
  if (json) printJson(report);
  else print(formatEvaluation(report));
}
