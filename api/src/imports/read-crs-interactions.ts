import { interactionKinds } from '@crs/contracts';
import type { InteractionRecord } from '@crs/database';
import { wrongCell } from './cell-error.ts';
import { parseChoice, parseId, parseNumber, parseTimestamp } from './parse-cell.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const interactionColumns = ['learner_id', 'course_id', 'kind', 'value', 'occurred_at'];
export const requiredInteractionColumns = ['learner_id', 'course_id'];

/** One row of interactions.csv; an empty kind is an enrolment. */
export function readCrsInteraction(header: CsvHeader, row: CsvRow): InteractionRecord {
  const cell = (column: string) => header.get(row, column);
  const kind = parseChoice(cell('kind'), 'kind', interactionKinds) ?? 'enrol';
  const value = parseNumber(cell('value'), 'value', { min: 0, max: 5 });
  if (kind === 'rate' && value === null) throw wrongCell('value', 'rating_without_value', {});
  return {
    learner: parseId(cell('learner_id'), 'learner_id'),
    course: parseId(cell('course_id'), 'course_id'),
    kind,
    value,
    occurredAt: parseTimestamp(cell('occurred_at'), 'occurred_at'),
  };
}
