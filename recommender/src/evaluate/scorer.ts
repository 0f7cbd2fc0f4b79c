import type { Sequences } from '../training-data.ts';

/** What the evaluator asks of a model: a score for every course, given a history. */
export interface Scorer {
  /**
   * Writes the scores of all courses, finite numbers; `history` holds course indices, oldest first, and is empty for
   * a learner of whom nothing is known. Scores of courses in the history are not read.
   */
  scoreCourses(history: Uint32Array, scores: Float64Array): void;
}

/** A way to make a scorer from histories; the one contract of models and baselines. */
export interface Contender {
  name: string;
  fit(sequences: Sequences, courseCount: number): Promise<Scorer>;
}
