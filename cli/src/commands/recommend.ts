import { Command, InvalidArgumentError, Option } from 'commander';
import { formatRecommendations } from '../format-recommendations.ts';
import { withDatabase } from '../open-database.ts';
import { note, print, printJson } from '../output.ts';
import { listLearnerIds, recommendToAll } from '../recommend-to-all.ts';
import { CommandFailed, UsageError } from '../report-error.ts';

interface Options {
  learner: string[];
  learners?: string;
  limit: number;
  format: 'table' | 'jsonl';
}

export function recommendCommand(): Command {
  return new Command('recommend')
    .description('what learners could take next: the list that the web app serves, and the same reasons')
    .option('--learner <id...>', 'one or more learners', [])
    .option('--learners <file>', 'a file with one id a line; - is stdin')
    .option('--limit <count>', 'courses in a list, 1 to 100', parseLimit, 10)
    .addOption(
      new Option('--format <format>', 'jsonl: one object a learner, as the HTTP answer')
        .choices(['table', 'jsonl'])
        .default('table'),
    )
    .action(runRecommend);
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
  return limit;
}

async function runRecommend({ learner, learners, limit, format }: Options): Promise<void> {
  if (learner.length === 0 && !learners)
    throw new UsageError('name a learner: --learner ID or --learners FILE');
  const ids = [...learner, ...(learners ? await listLearnerIds(learners) : [])];
  let unknownCount = 0;
  await withDatabase(async (db) => {
    for await (const { id, list } of recommendToAll(db, ids, limit)) {
      if (list && format === 'jsonl') printJson(list);
      else if (list) print(formatRecommendations(list));
      else {
        unknownCount += 1;
        note(`no learner has the id "${id}"`);
      }
    }
  });
  if (unknownCount > 0) throw new CommandFailed();
}
