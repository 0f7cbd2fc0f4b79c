import {
  type EvaluationPart,
  evaluateModels,
  formatEvaluation,
  modelNames,
  type Protocol,
  protocols,
} from '@crs/trainer';
import { Command, InvalidArgumentError, Option } from 'commander';
import { loadListSettings } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { note, print, printJson } from '../output.ts';
import { showTraining } from '../show-training.ts';
import { listReportFiles, writeReport } from '../write-report.ts';

interface Options {
  protocol: Protocol;
  part: EvaluationPart;
  models?: string[];
  cold?: boolean;
  lists?: boolean;
  report?: string;
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
      new Option('--part <part>', 'settings are chosen on validation, and reported on test')
        .choices(['validation', 'test'])
        .default('test'),
    )
    .option('--models <names>', `only some of ${modelNames.join(', ')}`, readNames)
    .option('--cold', 'also new learners by what they declare, and new courses by their texts')
    .option('--lists', 'also whole lists: what variety and places for new courses cost')
    .option('--report <path>', 'write it to a file (.html, .md, .json), or all three to a folder', readPath)
    .option('--json', 'print the report as JSON')
    .action(runEvaluation);
}

function readNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !modelNames.includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`No model is called "${unknown}"; there are ${modelNames.join(', ')}.`);
  return names;
}

function readPath(path: string): string {
  if (!listReportFiles(path))
    throw new InvalidArgumentError('It ends in .html, .md or .json, or is a folder.');
  return path;
}

async function runEvaluation({
  cold = false,
  lists = false,
  json,
  report: path,
  ...options
}: Options): Promise<void> {
  const progress = showTraining();
  const report = await withDatabase((db) =>
    evaluateModels(db, {
      ...options,
      withColdStart: cold,
      ...(lists && { servedLists: loadListSettings() }),
      onProgress: progress.show,
    }),
  ).finally(progress.stop);
  if (json) printJson(report);
  else print(formatEvaluation(report));
  if (path) for (const file of await writeReport(report, path)) note(`wrote ${file}`);
}
