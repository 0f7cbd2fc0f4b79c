import type { DeclaredRows } from './declared/fit-declared.ts';
import type { FitSettings } from './fit-settings.ts';
import type { Reranker } from './rerank/reranker.ts';
import type { WeightTable } from './table/weight-table.ts';

/** Weight rows that are found by a name: text terms, subjects and skills. */
export interface NamedRows {
  rows: ReadonlyMap<string, number>;
  table: WeightTable;
}

/**
 * A fitted model: immutable, made by `fitModel` or `decodeModel`. M courses in the order of `courseIds`.
 * A learner's score of a course is the sum of the rows of the learner's signals and the bias.
 */
export interface Model {
  settings: FitSettings;
  courseIds: readonly string[];
  /** Learners who took the course, length M. */
  learnerCounts: Uint32Array;
  /** Number of learners with at least one course. */
  learnerCount: number;
  /** The bias row of a learner with history, length M. */
  bias: Float32Array;
  /** The bias row of a learner without history: popularity, length M. */
  popularity: Float32Array;
  /** M rows: the course stands anywhere in the history (times its decayed weight). */
  history: WeightTable;
  /** M rows: the course is the last one taken. */
  last: WeightTable;
  /** Subjects and skills by normalised name, as far as learners say what goes with them: fitted weights. */
  interests: NamedRows;
  /** Beginner, intermediate and advanced: fitted weights for every course. */
  levels: NamedRows;
  /** Weight of all that is declared beside a history, 1 where it was not fitted. */
  declaredWeight: number;
  /** What learners who declare a value take beyond all of the above; null where nobody's declarations tell. */
  declared: DeclaredRows | null;
  /** Subjects and skills by normalised name: how well courses match. */
  facets: NamedRows;
  /** Text terms: how well courses match. */
  terms: NamedRows;
  /** M rows of text similarity, 0 to 1. */
  similar: WeightTable;
  /** Null: the order of the table stands. */
  reranker: Reranker | null;
}

/** The bytes are not a model of a version that this program reads, or they were damaged. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}
