import type { DetectedFile } from './detect-format.ts';
import type { FileReport } from './import-report.ts';
import type { Sourced } from './import-target.ts';
import { type CsvHeader, type CsvRow, readCsv, readHeader, readRows } from './read-csv.ts';
import type { Roster } from './roster.ts';

/** One file on its way into the database. */
export interface Source {
  detected: DetectedFile;
  text: AsyncIterable<string>;
  report: FileReport;
  roster: Roster;
}

/**
 * Opens a CSV file: its header, and the records that `read` makes of its rows. A row of which it makes undefined is
 * passed over.
 * @throws ImportError if a required column is missing.
 */
export async function openTable<T extends object>(
  { detected, text, report }: Source,
  required: readonly string[],
  read: (header: CsvHeader, row: CsvRow) => T | undefined,
): Promise<{ header: CsvHeader; entries: AsyncGenerator<Sourced<T>> }> {
  const { name } = detected.file;
  const rows = readCsv(name, text, detected.delimiter);
  const first = await rows.next();
  const header = readHeader(name, first.done ? [] : first.value, required);
  const entries = readRows(rows, header, { report, toRecord: (row) => read(header, row) });
  return { header, entries };
}

/** Reads a CSV file for what `read` remembers of its rows. */
export async function scanTable(
  source: Source,
  required: readonly string[],
  read: (header: CsvHeader, row: CsvRow) => void,
): Promise<void> {
  const { entries } = await openTable(source, required, (header, row) => {
    read(header, row);
    return undefined;
  });
  // Nothing comes of any row, so that the first answer is the end.
  await entries.next();
}
