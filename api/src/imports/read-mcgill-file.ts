import { CellError } from './cell-error.ts';
import type { CourseEntry } from './course-entry.ts';
import { ImportError } from './import-error.ts';
import type { ImportFile } from './import-file.ts';
import type { FileReport } from './import-report.ts';
import type { Sourced } from './import-target.ts';
import { mapMcgillExclusions } from './mcgill-exclusions.ts';
import { readMcgillEntry, toCourseEntry } from './read-mcgill-courses.ts';

const FILE_BYTES_MAX = 64_000_000;

/** The courses of a McGill file, a JSON array; entries count from 1. The file is held in memory, so it is limited. */
export async function* readMcgillCourses(
  file: ImportFile,
  text: AsyncIterable<string>,
  report: FileReport,
): AsyncGenerator<Sourced<CourseEntry>> {
  const entries = await readArray(file, text);
  report.summary.rows = entries.length;
  const read = entries.flatMap((value, place) => {
    const entry = tryEntry(report, place + 1, () => readMcgillEntry(value));
    return entry ? [{ rowNo: place + 1, entry }] : [];
  });
  const exclusions = mapMcgillExclusions(read.map(({ entry }) => entry));
  for (const { rowNo, entry } of read) {
    const record = tryEntry(report, rowNo, () => toCourseEntry(entry, exclusions));
    if (record) yield { rowNo, record };
  }
}

async function readArray(file: ImportFile, text: AsyncIterable<string>): Promise<unknown[]> {
  if (file.sizeBytes > FILE_BYTES_MAX)
    throw new ImportError(`${file.name}: a JSON file of more than ${FILE_BYTES_MAX / 1e6} MB`);
  let whole = '';
  for await (const chunk of text) whole += chunk;
  const value = parseJson(file.name, whole);
  if (!Array.isArray(value)) throw new ImportError(`${file.name}: not a JSON array of courses`);
  return value;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${name}: not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

function tryEntry<T>(report: FileReport, rowNo: number, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    report.reject(rowNo, error.column, error.fault);
    return undefined;
  }
}
