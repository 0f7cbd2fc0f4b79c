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
import {
  firstOf,
  rememberCancelledRun,
  rememberRun,
  type Roster,
  type RunDays,
  type Term,
} from './roster.ts';

/** Cells of one row, by the names that the columns have in the OneRoster CSV binding, versions 1.1 and 1.2. */
export class OneRosterRow {
  readonly #header: CsvHeader;
  readonly row: CsvRow;

  constructor(header: CsvHeader, row: CsvRow) {
    this.#header = header;
    this.row = row;
  }

  cell(column: string): string {
    return this.#header.get(this.row, column.toLowerCase());
  }

  id(column = 'sourcedId'): string {
    return parseId(this.cell(column), column);
  }

  /** Lists of a cell are divided by commas. */
  list(column: string): string[] {
    const entries = this.cell(column)
      .split(',')
      .map((entry) => entry.trim());
    return [...new Set(entries.filter((entry) => entry !== ''))];
  }

  date(column: string): string | null {
    return parseTimestamp(this.cell(column), column);
  }

  day(column: string): string | null {
    return parseDay(this.cell(column), column);
  }

  /** Null in files that are sent as a whole, where the column has to be empty. */
  status(): 'active' | 'inactive' | 'tobedeleted' | null {
    return parseChoice(this.cell('status'), 'status', ['active', 'inactive', 'tobedeleted']);
  }
}

export function readTerm(cells: OneRosterRow): [id: string, term: Term] {
  const days = {
    term: parseText(cells.cell('title')),
    startsOn: cells.day('startDate'),
    endsOn: cells.day('endDate'),
  };
  return [cells.id(), { start: cells.date('startDate'), end: cells.date('endDate'), days }];
}

/** A class begins when the first of its terms does, and ends with the last one; it is a run of its course, unless it is to be deleted. */
export function rememberClass(cells: OneRosterRow, roster: Roster, leftOut: LeftOut): void {
  const terms = cells.list('termSourcedIds').flatMap((id) => roster.terms.get(id) ?? []);
  const course = cells.id('courseSourcedId');
  const start = terms.flatMap((term) => term.start ?? []).toSorted()[0] ?? null;
  roster.offerings.set(cells.id(), { course, start, end: null });
  const run = toRun(terms);
  if (cells.status() !== 'tobedeleted') rememberRun(roster, course, run);
  else if (!rememberCancelledRun(roster, course, run))
    leftOut.count('classes to be deleted whose terms did not come with them');
}

function toRun(terms: readonly Term[]): RunDays {
  const days = terms
    .map((term) => term.days)
    .toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
  return {
    term: days.flatMap(({ term }) => term ?? []).join(', ') || null,
    startsOn: days.flatMap(({ startsOn }) => startsOn ?? [])[0] ?? null,
    endsOn:
      days
        .flatMap(({ endsOn }) => endsOn ?? [])
        .toSorted()
        .at(-1) ?? null,
  };
}

/** Of roles.csv, version 1.2: whoever has several roles is to learn if one of them says so. */
export function rememberRole(cells: OneRosterRow, { students }: Roster): void {
  if (cells.status() === 'tobedeleted') return;
  const user = cells.id('userSourcedId');
  students.set(user, students.get(user) === true || isStudent(cells));
}

const courseColumns = new Set(['sourcedid', 'status', 'datelastmodified', 'title', 'subjects']);

export function readOneRosterCourse(header: CsvHeader, row: CsvRow): RosterCourse {
  const cells = new OneRosterRow(header, row);
  const status = cells.status();
  return {
    externalId: cells.id(),
    title: parseTitle(cells.cell('title'), 'title'),
    subjects: cells.list('subjects'),
    status: status === null ? null : status === 'active' ? 'active' : 'retired',
    attributes: readAttributes(header, row, courseColumns),
  };
}

/** Students become learners; of a user nothing is taken over but the name and the e-mail address. */
export function readOneRosterUser(
  cells: OneRosterRow,
  { students, deleted }: Roster,
  leftOut: LeftOut,
): LearnerRecord | undefined {
  const externalId = cells.id();
  const isLearner = students.get(externalId) ?? isStudent(cells);
  if (!isLearner) return leftOut.count('users who are no students');
  if (cells.status() === 'tobedeleted') {
    deleted.add(externalId);
    return leftOut.count('users to be deleted; an import deletes nobody');
  }
  const given = cells.cell('preferredGivenName') || cells.cell('givenName');
  const family = cells.cell('preferredFamilyName') || cells.cell('familyName');
  return {
    externalId,
    name: parseText(`${given} ${family}`.trim()),
    email: parseEmail(cells.cell('email'), 'email'),
    interests: [],
    goal: null,
    programme: null,
    level: null,
    languages: [],
    cohorts: null,
    isDemo: false,
  };
}

/** A student's place in a class is an enrolment in its course; one that is to be deleted was dropped. */
export function readOneRosterEnrolment(
  cells: OneRosterRow,
  { offerings, deleted }: Roster,
  leftOut: LeftOut,
): InteractionRecord | undefined {
  if (!isStudent(cells)) return leftOut.count('enrolments of others than students');
  const learner = cells.id('userSourcedId');
  if (deleted.has(learner)) return leftOut.count('enrolments of users to be deleted');
  const classId = cells.id('classSourcedId');
  const offering = offerings.get(classId);
  if (!offering) throw wrongCell('classSourcedId', 'unknown_class', { value: classId });
  const isDropped = cells.status() === 'tobedeleted';
  return {
    learner,
    course: offering.course,
    kind: isDropped ? 'drop' : 'enrol',
    value: null,
    occurredAt: isDropped
      ? firstOf(cells.date('dateLastModified'), cells.date('endDate'))
      : firstOf(cells.date('beginDate'), offering.start),
  };
}

function isStudent(cells: OneRosterRow): boolean {
  return cells.cell('role').toLowerCase() === 'student';
}
