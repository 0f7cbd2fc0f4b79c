/** When something begins and ends, as `toISOString` writes it. */
export interface Period {
  start: string | null;
  end: string | null;
}

/** A class or section: a course as it is given in a term. */
export interface Offering extends Period {
  course: string;
}

/** What the files of a student information system say of each other: a file is understood by those read before it. */
export interface Roster {
  terms: Map<string, Period>;
  offerings: Map<string, Offering>;
  /** When courses are given that are made anew for each term. */
  courses: Map<string, Period>;
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
    students: new Map(),
    deleted: new Set(),
  };
}

/** The first value that is one. */
export function firstOf(...values: (string | null | undefined)[]): string | null {
  return values.find((value) => value !== null && value !== undefined) ?? null;
}
