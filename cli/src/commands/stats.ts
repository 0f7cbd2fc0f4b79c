import { summarizeLists } from '@crs/api';
import { Command, InvalidArgumentError } from 'commander';
import { formatStatistics } from '../format-statistics.ts';
import { withDatabase } from '../open-database.ts';
import { print, printJson } from '../output.ts';

const DAYS_MAX = 3650;

export function statsCommand(): Command {
  return new Command('stats')
    .description('what learners did with the lists that were served to them, by model and by place')
    .option('--days <number>', 'of the last so many days', readDays, 30)
    .option('--json', 'print JSON')
    .action(async ({ days, json }: { days: number; json?: true }) => {
      const statistics = await withDatabase((db) => summarizeLists(db, { days, now: new Date() }));
      if (json) printJson(statistics);
      else print(formatStatistics(statistics));
    });
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${DAYS_MAX}.`);
  return days;
}
