import { runModes } from '@crs/contracts';
import type { CourseRunRecord } from '@crs/database';
import { wrongCell } from './cell-error.ts';
import { parseChoice, parseDay, parseId, parseNumber, parseText } from './parse-cell.ts';
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
    throw wrongCell('ends_on', 'ends_before_start', { start: startsOn, value: endsOn });
  const seats = parseNumber(cell('seats'), 'seats', { min: 0, max: SEATS_MAX });
  if (seats !== null && !Number.isInteger(seats))
    throw wrongCell('seats', 'not_a_whole_number', { value: cell('seats') });
  const mode = parseChoice(cell('mode'), 'mode', runModes);
  return { course, run: { term: parseText(cell('term')), startsOn, endsOn, seats, mode } };
}
