import type { Sequences } from '../training-data.ts';
import type { Cases } from './held-out.ts';

/** What the evaluator asks of a model: a score for every course, given a history. */
export interface Scorer {
  /**
   * Writes the scores of all courses, finite numbers; `history` holds course indices, oldest first, and is empty for
   * a learner of whom nothing is known. Scores of courses in the history are not read. `learner` is the number of the
   * learner in the sequences; of one who is not told only the history is known.
   */
  scoreCourses(history: Uint32Array, scores: Float64Array, learner?: number): void;
}

/** A way to make a scorer from histories; the one contract of models and baselines. */
export interface Contender {
  name: string;
  /** `cases` are held out from `sequences`: what is learned from those of a learner must not serve that learner. */
  fit(sequences: Sequences, courseCount: number, cases?: Cases): Promise<Scorer>;
}
