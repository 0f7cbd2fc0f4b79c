import { Command } from 'commander';
import { formatTraining } from '../format-training.ts';
import { runTraining } from '../run-training.ts';
import { defaultBudget } from './tune.ts';

interface Options {
  publish?: boolean;
  force?: boolean;
  tune?: true;
  evaluate: boolean;
  rerank: boolean;
  fromScratch?: true;
  json?: boolean;
  jsonLines?: boolean;
  orderedBy?: string;
}

export function trainCommand(): Command {
  return new Command('train')
    .description('train a model on all interactions')
    .option(
      '--publish',
      'make it the live model, unless it does worse on held-out courses than what there is',
    )
    .option('--force', 'with --publish: make it the live model whatever the comparison says')
    .option(
      '--tune',
      `search the settings of this site first, ${defaultBudget.minutes} minutes; see crs tune`,
    )
    .option('--no-evaluate', 'do not compare it with anything, which takes more fits')
    .option('--no-rerank', 'do not learn an order of the best courses from held-out ones')
    .option('--from-scratch', 'read all interactions, not only what changed since the last training')
    .option('--json', 'print the report as JSON')
    .option('--json-lines', 'the same, and before it how far the training is, one object a line')
    .option('--ordered-by <actor>', 'with --publish: who the audit log says did it, user:ID')
    .action(({ json = false, jsonLines = false, tune, fromScratch, ...options }: Options) =>
      runTraining(
        { ...options, tune: tune && defaultBudget, isFromScratch: fromScratch ?? false },
        { json, jsonLines, format: formatTraining },
      ),
    );
}
