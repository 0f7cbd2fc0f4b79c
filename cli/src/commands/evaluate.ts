import {
  type EvaluationPart,
  evaluateModels,
  formatEvaluation,
  type Protocol,
  protocols,
} from '@crs/trainer';
import { Command, Option } from 'commander';
import { withDatabase } from '../open-database.ts';
import { print, printJson } from '../output.ts';
import { showTraining } from '../show-training.ts';

interface Options {
  protocol: Protocol;
  part: EvaluationPart;
  models?: string[];
  json?: true;
}

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('compare the weight table with the baselines on held-out courses')
    .addOption(
      new Option('--protocol <protocol>', 'which courses are held out')
        .choices(protocols)
        .default('leave-last-out'),
    )
    .addOption(
      new Option('--part <part>', 'choose settings on validation, report on test')
        .choices(['validation', 'test'])
        .default('test'),
    )
    .option('--models <names>', 'some models only, such as popularity,ease,weight-table', splitNames)
    .option('--json', 'print the report as JSON')
    .action(runEvaluation);
}

function splitNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

async function runEvaluation({ json, ...options }: Options): Promise<void> {
  const progress = showTraining();
  const report = await withDatabase((db) =>
    evaluateModels(db, { ...options, onProgress: progress.show }),
  ).finally(progress.stop);
  if (json) printJson(report);
  else print(formatEvaluation(report));
}
