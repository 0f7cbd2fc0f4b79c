import { runModes } from '@crs/contracts';
import type { CourseRunRecord } from '@crs/database';
import { CellError } from './cell-error.ts';
import { parseChoice, parseDay, parseId, parseNumber, parseText, quote } from './parse-cell.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const runColumns = ['course_id', 'term', 'starts_on', 'ends_on', 'seats', 'mode'];
export const requiredRunColumns = ['course_id', 'starts_on', 'ends_on'];

const SEATS_MAX = 1_000_000;

/** A run with the id of its course. */
export interface RunEntry {
  course: string;
  run: CourseRunRecord;
}

/** One row of course_runs.csv. */
export function readCrsRun(header: CsvHeader, row: CsvRow): RunEntry {
  const cell = (column: string) => header.get(row, column);
  const course = parseId(cell('course_id'), 'course_id');
  const startsOn = parseDay(cell('starts_on'), 'starts_on');
  const endsOn = parseDay(cell('ends_on'), 'ends_on');
  if (startsOn && endsOn && endsOn < startsOn)
    throw new CellError('ends_on', `before it starts on ${startsOn}: ${quote(endsOn)}`);
  const seats = parseNumber(cell('seats'), 'seats', { min: 0, max: SEATS_MAX });
  if (seats !== null && !Number.isInteger(seats))
    throw new CellError('seats', `not a whole number: ${quote(cell('seats'))}`);
  const mode = parseChoice(cell('mode'), 'mode', runModes);
  return { course, run: { term: parseText(cell('term')), startsOn, endsOn, seats, mode } };
}
