import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  type Database,
  streamCoursesForExport,
  streamInteractionsForExport,
  streamLearnersForExport,
  streamRunsForExport,
} from '@crs/database';
import {
  courseColumns,
  interactionColumns,
  learnerColumns,
  listAttributeNames,
  runColumns,
  toCourseCells,
  toInteractionCells,
  toLearnerCells,
  toRunCells,
} from './export-rows.ts';
import { formatCsvRow } from '@crs/api';
import { CommandFailed } from './report-error.ts';

interface ExportOptions {
  isSpreadsheetSafe: boolean;
  isForced: boolean;
}

/**
 * Writes the whole database as CRS CSV into a folder, file by file in bounded memory. A file takes its name only once
 * it is whole.
 */
export async function exportDatabase(
  db: Database,
  folder: string,
  options: ExportOptions,
): Promise<{ path: string; rows: number }[]> {
  const attributes = await listAttributeNames(streamCoursesForExport(db));
  const tables = [
    {
      name: 'courses.csv',
      header: [...courseColumns, ...attributes],
      rows: () => map(streamCoursesForExport(db), (course) => toCourseCells(course, attributes)),
    },
    {
      name: 'course_runs.csv',
      header: runColumns,
      rows: () => map(streamRunsForExport(db), toRunCells),
    },
    {
      name: 'learners.csv',
      header: learnerColumns,
      rows: () => map(streamLearnersForExport(db), toLearnerCells),
    },
    {
      name: 'interactions.csv',
      header: interactionColumns,
      rows: () => map(streamInteractionsForExport(db), toInteractionCells),
    },
  ];
  const taken = tables.map(({ name }) => join(folder, name)).filter((path) => existsSync(path));
  if (taken.length > 0 && !options.isForced)
    throw new CommandFailed(`${taken.join(', ')}: there already; --force replaces`);
  await mkdir(folder, { recursive: true });
  const written: { path: string; rows: number }[] = [];
  for (const { name, header, rows } of tables) {
    const path = join(folder, name);
    written.push({ path, rows: await writeTable(path, header, rows(), options) });
  }
  return written;
}

async function writeTable(
  path: string,
  header: readonly string[],
  rows: AsyncIterable<string[]>,
  { isSpreadsheetSafe }: ExportOptions,
): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished);
  let count = 0;
  try {
    file.write(formatCsvRow(header, isSpreadsheetSafe));
    for await (const row of rows) {
      count += 1;
      if (!file.write(formatCsvRow(row, isSpreadsheetSafe))) await once(file, 'drain');
    }
    file.end();
    await finished(file);
    await rename(unfinished, path);
    return count;
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* map<T, R>(values: AsyncIterable<T>, turn: (value: T) => R): AsyncGenerator<R> {
  for await (const value of values) yield turn(value);
}
