import type { Declaration } from './declared/declared-values.ts';
import type { PairSums } from './ridge/pair-sums.ts';

/** What the fit reads of one course. Empty strings and lists are fine: the course then has no text signals. */
export interface CourseContent {
  id: string;
  title: string;
  description: string;
  subjects: readonly string[];
  skills: readonly string[];
  level: string | null;
  language: string | null;
  provider: string | null;
}

/**
 * Histories of all learners in one pair of arrays: learner u took
 * `courses[offsets[u]] … courses[offsets[u + 1] - 1]`, oldest first, each an index into
 * `TrainingData.courses`, none twice. `offsets` has one entry more than there are learners.
 */
export interface Sequences {
  offsets: Uint32Array;
  courses: Uint32Array;
  /** When each of `courses` was taken, in seconds since 1970; 0 where that is not known. Absent: no date is known. */
  times?: Uint32Array;
}

export interface TrainingData {
  courses: readonly CourseContent[];
  sequences: Sequences;
  /** What the learners of `sequences` say of themselves, in their order; undefined where one says nothing. */
  declared?: readonly (Declaration | undefined)[];
  /** The pair sums of `sequences`, used by a fit with the settings that they were counted with. */
  sums?: PairSums;
}
