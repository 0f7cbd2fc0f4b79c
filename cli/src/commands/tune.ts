import type { TrainingReport } from '@crs/trainer';
import { Command, InvalidArgumentError } from 'commander';
import { formatTraining } from '../format-training.ts';
import { formatTuning } from '../format-tuning.ts';
import { runTraining } from '../run-training.ts';

export const defaultBudget = { minutes: 10, trialCount: 48, seed: 1 };

interface Options {
  minutes: number;
  trials: number;
  seed: number;
  publish?: boolean;
  json?: boolean;
}

export function tuneCommand(): Command {
  const { minutes, trialCount, seed } = defaultBudget;
  return new Command('tune')
    .description('search the settings of this site on held-out courses, and train a candidate with the best')
    .option('--minutes <count>', 'end the search then', parsePositive, minutes)
    .option('--trials <count>', 'fits to make, if the time allows', parsePositive, trialCount)
    .option(
      '--seed <number>',
      'where chance starts; the same seed and trials give the same settings',
      parsePositive,
      seed,
    )
    .option('--publish', 'make it the live model, as crs train --publish does')
    .option('--json', 'print the report as JSON')
    .action(runTuning);
}

function parsePositive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

function runTuning({ minutes, trials, seed, publish = false, json = false }: Options): Promise<void> {
  const tune = { minutes, trialCount: Math.ceil(trials), seed };
  const format = (report: TrainingReport) => `${formatTuning(report.tuning)}\n\n${formatTraining(report)}`;
  return runTraining({ tune, publish }, { json, format });
}
