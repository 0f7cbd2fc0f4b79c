import type { InteractionRecord } from '@crs/database';
import { CellError, wrongCell } from './cell-error.ts';
import { ImportError } from './import-error.ts';
import type { FileReport } from './import-report.ts';
import { parseId } from './parse-cell.ts';

const LINE_LENGTH_MAX = 1_000_000;

/**
 * Reads lines of a learner and then the courses taken, oldest first, all divided by blanks. A course that is repeated
 * within a line counts where it stands first; a learner who has two lines is rejected in the second.
 */
export async function* readSequences(
  text: AsyncIterable<string>,
  report: FileReport,
): AsyncGenerator<{ rowNo: number; record: InteractionRecord }> {
  const lineOf = new Map<string, number>();
  for await (const { rowNo, line } of readLines(text, report.summary.name)) {
    const [learner, ...courses] = line.split(/\s+/).filter((id) => id !== '');
    if (learner === undefined) continue;
    const problem = checkLine(learner, courses, lineOf);
    report.summary.rows += problem ? 1 : new Set(courses).size;
    if (problem) {
      report.reject(rowNo, problem.column, problem.fault);
      continue;
    }
    lineOf.set(learner, rowNo);
    for (const course of new Set(courses))
      yield { rowNo, record: { learner, course, kind: 'enrol', value: null, occurredAt: null } };
  }
}

function checkLine(
  learner: string,
  courses: readonly string[],
  lineOf: ReadonlyMap<string, number>,
): CellError | undefined {
  const before = lineOf.get(learner);
  if (before !== undefined) return wrongCell('learner', 'duplicate_id', { value: learner, row: before });
  if (courses.length === 0) return wrongCell('courses', 'no_course', { value: learner });
  try {
    parseId(learner, 'learner');
    for (const course of courses) parseId(course, 'courses');
    return undefined;
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

async function* readLines(
  text: AsyncIterable<string>,
  file: string,
): AsyncGenerator<{ rowNo: number; line: string }> {
  let rowNo = 0;
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { rowNo: ++rowNo, line };
    if (rest.length > LINE_LENGTH_MAX)
      throw new ImportError(`${file}: row ${rowNo + 1}: longer than ${LINE_LENGTH_MAX} characters`);
  }
  if (rest !== '') yield { rowNo: rowNo + 1, line: rest };
}
