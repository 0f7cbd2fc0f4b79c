import type { CourseRunRecord } from '@crs/database';

/** When something begins and ends, as `toISOString` writes it. */
export interface Period {
  start: string | null;
  end: string | null;
}

export interface Term extends Period {
  days: RunDays;
}

/** When courses are given in a term, and what the term is called. */
export type RunDays = Pick<CourseRunRecord, 'term' | 'startsOn' | 'endsOn'>;

/** A class or section: a course as it is given in a term. */
export interface Offering extends Period {
  course: string;
}

/** What the files of a student information system say of each other: a file is understood by those read before it. */
export interface Roster {
  terms: Map<string, Term>;
  offerings: Map<string, Offering>;
  /** When courses are given that are made anew for each term. */
  courses: Map<string, Period>;
  /** Of courses whose files say when they are given: all of them, whatever was known before. */
  runs: Map<string, CourseRunRecord[]>;
  /** Of the same courses: runs whose classes are to be deleted. A class that stays gives its run back. */
  cancelledRuns: Map<string, RunDays[]>;
  /** Users with a role of their own: whether one of them is to learn. */
  students: Map<string, boolean>;
  /** Users that the source wants deleted: what they did is not taken over either. */
  deleted: Set<string>;
}

export function createRoster(): Roster {
  return {
    terms: new Map(),
    offerings: new Map(),
    courses: new Map(),
    runs: new Map(),
    cancelledRuns: new Map(),
    students: new Map(),
    deleted: new Set(),
  };
}

/** The first value that is one. */
export function firstOf(...values: (string | null | undefined)[]): string | null {
  return values.find((value) => value !== null && value !== undefined) ?? null;
}

/** Adds a run to those of its course; many classes of one term are one run. Without a day it says nothing. */
export function rememberRun({ runs }: Roster, course: string, days: RunDays): void {
  if (days.startsOn === null && days.endsOn === null) return;
  const run = { ...days, seats: null, mode: null };
  const known = runs.get(course) ?? [];
  if (!known.some((other) => JSON.stringify(other) === JSON.stringify(run)))
    runs.set(course, [...known, run]);
}

/** Adds a run to those that are to go. False where neither its term nor a day is known: nobody can tell which it is. */
export function rememberCancelledRun(
  { runs, cancelledRuns }: Roster,
  course: string,
  days: RunDays,
): boolean {
  if (days.term === null && days.startsOn === null && days.endsOn === null) return false;
  cancelledRuns.set(course, [...(cancelledRuns.get(course) ?? []), days]);
  if (!runs.has(course)) runs.set(course, []);
  return true;
}
