import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { CellError } from './cell-error.ts';
import { ImportError } from './import-error.ts';
import type { FileReport } from './import-report.ts';
import { faultOf } from './row-fault.ts';

const RECORD_BYTES_MAX = 1_000_000;

/** One row below the header. Rows are counted as a spreadsheet does: the header is row 1, empty ones count. */
export interface CsvRow {
  rowNo: number;
  cells: readonly string[];
}

/** Where each column stands; `names` are in lower case, as `get` wants them, `titles` as the file has them. */
export interface CsvHeader {
  names: readonly string[];
  titles: readonly string[];
  has(name: string): boolean;
  /** The trimmed cell of a column, empty where the file has no such column. */
  get(row: CsvRow, name: string): string;
}

/** The delimiter that the header uses: a comma, or what spreadsheets write in its place. */
export function detectDelimiter(headerLine: string): string {
  const count = (delimiter: string) => headerLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * Reads a CSV file row by row in bounded memory. The first value is the header.
 * @throws ImportError where the structure of the file breaks: then no row after it can be trusted.
 */
export async function* readCsv(
  file: string,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: RECORD_BYTES_MAX,
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser) as AsyncIterable<string[]>;
  } catch (error) {
    throw explain(file, error as CsvError);
  } finally {
    source.destroy();
  }
}

function explain(file: string, error: CsvError): Error {
  const row = `${file}: row ${Number(error['records'] ?? 0) + 1}`;
  const tellings: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quote opens here and never closes: the file is cut off, or a quote is missing',
    CSV_INVALID_CLOSING_QUOTE:
      'a quoted cell goes on after its closing quote: a quote is missing, or a quote inside it is not written ""',
    INVALID_OPENING_QUOTE:
      'a quote inside a cell that is not quoted: put the cell in quotes and write the quote as ""',
    CSV_MAX_RECORD_SIZE: `more than ${RECORD_BYTES_MAX} bytes: a quote that opens here and never closes?`,
  };
  const telling = tellings[error.code];
  return telling ? new ImportError(`${row}: ${telling}`, { cause: error }) : error;
}

/** @throws ImportError if a column is named twice or a required one is missing. */
export function readHeader(file: string, cells: readonly string[], required: readonly string[]): CsvHeader {
  const titles = cells.map((cell) => cell.trim());
  const names = titles.map((title) => title.toLowerCase());
  const repeated = names.find((name, place) => name !== '' && names.indexOf(name) !== place);
  if (repeated) throw new ImportError(`${file}: the column ${repeated} stands in the header twice`);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new ImportError(`${file}: the header lacks ${missing.join(' and ')}: ${names.join(', ')}`);
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    names,
    titles,
    has: (name) => places.has(name),
    get: (row, name) => row.cells[places.get(name) ?? -1]?.trim() ?? '',
  };
}

/**
 * Turns the rows below the header into records; a row that cannot be understood is rejected in the report and passed
 * over; so is one that is made undefined. Empty rows are no rows.
 */
export async function* readRows<T>(
  rows: AsyncIterator<readonly string[]>,
  header: CsvHeader,
  use: { report: FileReport; toRecord: (row: CsvRow) => T | undefined },
): AsyncGenerator<{ rowNo: number; record: T }> {
  const { report, toRecord } = use;
  for (let rowNo = 2; ; rowNo++) {
    const { value: cells, done } = await rows.next();
    if (done) return;
    if (cells.every((cell) => cell.trim() === '')) continue;
    report.summary.rows += 1;
    const record = tryRow(report, { rowNo, cells }, header, toRecord);
    if (record !== undefined) yield { rowNo, record };
  }
}

function tryRow<T>(
  report: FileReport,
  row: CsvRow,
  header: CsvHeader,
  toRecord: (row: CsvRow) => T | undefined,
): T | undefined {
  const width = header.names.length;
  if (row.cells.length < width || row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    const fault = faultOf('cell_count', { cells: row.cells.length, columns: width });
    report.reject(row.rowNo, null, fault, row.cells);
    return undefined;
  }
  try {
    return toRecord(row);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    report.reject(row.rowNo, error.column, error.fault, row.cells);
    return undefined;
  }
}
