import type { InteractionRecord, LearnerRecord, RosterCourse } from '@crs/database';
import { wrongCell } from './cell-error.ts';
import type { LeftOut } from './left-out.ts';
import {
  parseChoice,
  parseDay,
  parseEmail,
  parseId,
  parseText,
  parseTimestamp,
  parseTitle,
} from './parse-cell.ts';
import { readAttributes } from './read-attributes.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';
import { firstOf, type Period, rememberRun, type Roster, type RunDays } from './roster.ts';

/** Null where Canvas writes nothing, or that the date is to be deleted. */
function readPeriod(header: CsvHeader, row: CsvRow): Period {
  const read = (column: string) => {
    const value = header.get(row, column);
    return value === '<delete>' ? null : parseTimestamp(value, column);
  };
  return { start: read('start_date'), end: read('end_date') };
}

function readDays(header: CsvHeader, row: CsvRow): Omit<RunDays, 'term'> {
  const read = (column: string) => {
    const value = header.get(row, column);
    return value === '<delete>' ? null : parseDay(value, column);
  };
  return { startsOn: read('start_date'), endsOn: read('end_date') };
}

export function rememberCanvasTerm(header: CsvHeader, row: CsvRow, { terms }: Roster): void {
  // Such a row says when one role may enter, not when the term is.
  if (header.get(row, 'date_override_enrollment_type') !== '') return;
  const days = { term: parseText(header.get(row, 'name')), ...readDays(header, row) };
  terms.set(parseId(header.get(row, 'term_id'), 'term_id'), { ...readPeriod(header, row), days });
}

export function rememberSection(header: CsvHeader, row: CsvRow, { offerings }: Roster): void {
  const course = parseId(header.get(row, 'course_id'), 'course_id');
  const id = parseId(header.get(row, 'section_id'), 'section_id');
  offerings.set(id, { course, ...readPeriod(header, row) });
}

/** Only enrolments say who learns: whoever is a student anywhere. */
export function rememberCanvasRole(header: CsvHeader, row: CsvRow, { students }: Roster): void {
  const user = header.get(row, 'user_id');
  if (user !== '') students.set(user, students.get(user) === true || isStudent(header, row));
}

const courseColumns = new Set(['course_id', 'long_name', 'status']);

/** One row of courses.csv: a course of one term, which is its one run. A course that is over is retired: nobody can enrol in it any more. */
export function readCanvasCourse(header: CsvHeader, row: CsvRow, roster: Roster): RosterCourse {
  const { courses, terms } = roster;
  const cell = (column: string) => header.get(row, column);
  const externalId = parseId(cell('course_id'), 'course_id');
  const status = parseChoice(cell('status'), 'status', ['active', 'published', 'completed', 'deleted']);
  const isOpen = status === 'active' || status === 'published';
  const [own, term] = [readPeriod(header, row), terms.get(cell('term_id'))];
  const title = parseTitle(cell('long_name') || cell('short_name'), 'long_name');
  courses.set(externalId, { start: firstOf(own.start, term?.start), end: firstOf(own.end, term?.end) });
  const days = readDays(header, row);
  rememberRun(roster, externalId, {
    term: term?.days.term ?? null,
    startsOn: firstOf(days.startsOn, term?.days.startsOn),
    endsOn: firstOf(days.endsOn, term?.days.endsOn),
  });
  return {
    externalId,
    title,
    subjects: [],
    status: status === null ? null : isOpen ? 'active' : 'retired',
    attributes: readAttributes(header, row, courseColumns),
  };
}

/** Of a user nothing is taken over but the name and the e-mail address. */
export function readCanvasUser(
  header: CsvHeader,
  row: CsvRow,
  { roster: { students, deleted }, leftOut }: { roster: Roster; leftOut: LeftOut },
): LearnerRecord | undefined {
  const cell = (column: string) => header.get(row, column);
  const externalId = parseId(cell('user_id'), 'user_id');
  const declared = cell('declared_user_type').toLowerCase();
  const isLearner =
    students.get(externalId) ?? ['', '<delete>', 'student', 'student_other'].includes(declared);
  if (!isLearner) return leftOut.count('users who are no students');
  if (parseChoice(cell('status'), 'status', ['active', 'suspended', 'deleted']) === 'deleted') {
    deleted.add(externalId);
    return leftOut.count('users to be deleted; an import deletes nobody');
  }
  return {
    externalId,
    name: parseText(cell('full_name') || `${cell('first_name')} ${cell('last_name')}`.trim()),
    email: parseEmail(cell('email'), 'email'),
    interests: [],
    goal: null,
    programme: null,
    level: null,
    languages: [],
    cohorts: null,
    isDemo: false,
  };
}

const enrolmentStatuses = ['active', 'inactive', 'completed', 'deleted', 'deleted_last_completed'] as const;

/** A student's place in a section is an enrolment in its course, which may be completed, or dropped where it is deleted. */
export function readCanvasEnrolment(
  header: CsvHeader,
  row: CsvRow,
  { roster, leftOut }: { roster: Roster; leftOut: LeftOut },
): InteractionRecord | undefined {
  if (!isStudent(header, row)) return leftOut.count('enrolments of others than students');
  const learner = parseId(header.get(row, 'user_id'), 'user_id');
  if (roster.deleted.has(learner)) return leftOut.count('enrolments of users to be deleted');
  const status = parseChoice(header.get(row, 'status'), 'status', enrolmentStatuses) ?? 'active';
  const { course, ...section } = findSection(header, row, roster);
  const [own, whole] = [readPeriod(header, row), roster.courses.get(course)];
  const start = firstOf(own.start, section.start, whole?.start);
  const end = firstOf(own.end, section.end, whole?.end);
  const event = { learner, course, value: null };
  if (status === 'completed') return { ...event, kind: 'complete', occurredAt: end ?? start };
  if (status.startsWith('deleted')) return { ...event, kind: 'drop', occurredAt: start };
  return { ...event, kind: 'enrol', occurredAt: start };
}

function findSection(header: CsvHeader, row: CsvRow, { offerings }: Roster): { course: string } & Period {
  const [course, id] = [header.get(row, 'course_id'), header.get(row, 'section_id')];
  const section = offerings.get(id);
  if (course === '' && !section) throw wrongCell('section_id', 'unknown_section', { value: id });
  const period = section ?? { start: null, end: null };
  return { ...period, course: section?.course ?? parseId(course, 'course_id') };
}

function isStudent(header: CsvHeader, row: CsvRow): boolean {
  return ['student', 'studentenrollment'].includes(header.get(row, 'role').toLowerCase());
}
