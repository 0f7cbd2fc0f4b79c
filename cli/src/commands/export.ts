import { Command } from 'commander';
import { exportDatabase } from '../export-database.ts';
import { formatCell } from '../format-table.ts';
import { withDatabase } from '../open-database.ts';
import { print } from '../output.ts';

interface Options {
  spreadsheetSafe?: true;
  force?: true;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write courses.csv, learners.csv and interactions.csv, which crs import reads back')
    .argument('<folder>', 'made if it is absent')
    .option('--force', 'replace files that are there')
    .option(
      '--spreadsheet-safe',
      "put ' before cells that a spreadsheet could run as a formula; such cells do not come back unchanged",
    )
    .action(async (folder: string, { spreadsheetSafe, force }: Options) => {
      const options = { isSpreadsheetSafe: spreadsheetSafe ?? false, isForced: force ?? false };
      const files = await withDatabase((db) => exportDatabase(db, folder, options));
      for (const { path, rows } of files) print(`${path}: ${formatCell(rows)} rows`);
    });
}
