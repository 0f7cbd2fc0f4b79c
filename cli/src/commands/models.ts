import { promoteModel, rollBackLiveModel } from '@crs/api';
import { type Database, findModel, listLiveModelChanges, listModels } from '@crs/database';
import { compareModels } from '@crs/trainer';
import { Command } from 'commander';
import { formatChanges, formatComparison, formatModel, formatModels } from '../format-models.ts';
import { withDatabase } from '../open-database.ts';
import { print, printJson } from '../output.ts';
import { CommandFailed } from '../report-error.ts';
import { showTraining } from '../show-training.ts';

interface Output {
  json?: true;
}

interface Change extends Output {
  reason: string;
}

export function modelsCommand(): Command {
  const list = output('list', 'all models, newest first').action((options: Output) =>
    show(listModels, formatModels, options),
  );
  const history = output('history', 'who made which model live, when and why').action((options: Output) =>
    show((db) => listLiveModelChanges(db, HISTORY_TOLD), formatChanges, options),
  );
  const one = output('show', 'settings, figures and what decided')
    .argument('<version>')
    .action((version: string, options: Output) => show((db) => getModel(db, version), formatModel, options));
  const compare = output(
    'compare',
    'fit the settings of two models on the data of today, and compare them on held-out courses',
  )
    .argument('<version>')
    .argument('[other]', 'the live model, if it is left out')
    .action(runComparison);
  const promote = change('promote', 'make a model live, whatever its figures say')
    .argument('<version>')
    .action((version: string, options: Change) =>
      apply((db, by) => promoteModel(db, version, by).then(() => version), options),
    );
  const rollback = change('rollback', 'go back to the model that was live before').action((options: Change) =>
    apply(rollBackLiveModel, options),
  );
  const models = new Command('models').description('list, compare, promote and roll back models');
  for (const command of [list, one, history, compare, promote, rollback]) models.addCommand(command);
  return models;
}

const HISTORY_TOLD = 1_000;

function output(name: string, description: string): Command {
  return new Command(name).description(description).option('--json', 'print JSON');
}

function change(name: string, description: string): Command {
  return output(name, description).option('--reason <text>', 'kept in the audit log', 'by command');
}

async function show<T>(
  read: (db: Database) => Promise<T>,
  format: (value: T) => string,
  { json }: Output,
): Promise<void> {
  const value = await withDatabase(read);
  if (json) printJson(value);
  else print(format(value));
}

async function runComparison(first: string, second: string | undefined, options: Output): Promise<void> {
  const progress = showTraining();
  await show(
    (db) => compareModels(db, { first, second }, progress.show).finally(progress.stop),
    formatComparison,
    options,
  );
}

async function apply(
  run: (db: Database, by: { at: Date; actor: string; reason: string }) => Promise<string>,
  { reason, json }: Change,
): Promise<void> {
  const version = await withDatabase((db) => run(db, { at: new Date(), actor: 'system', reason }));
  if (json) printJson({ version });
  else print(`live: ${version}`);
}

async function getModel(db: Database, version: string) {
  const model = await findModel(db, version);
  if (!model) throw new CommandFailed(`no model has the version ${version}`);
  return model;
}
