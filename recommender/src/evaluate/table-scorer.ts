import type { Model } from '../model.ts';
import { addSignals, sumScores } from '../serve/gains.ts';
import { findLagWeights, listSignals } from '../serve/read-signals.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import type { TrainingData } from '../training-data.ts';
import { createDeclarationReader } from './declaration-reader.ts';
import type { Scorer } from './scorer.ts';

/** The scores that a fitted model serves for a history, and what the learner of it declares. */
export function createTableScorer(model: Model, declared?: TrainingData['declared']): Scorer {
  const lagWeights = findLagWeights(model);
  const read = createDeclarationReader(model, declared);
  const kernel = createRowKernel(model, null);
  return {
    scoreCourses(history, scores, learner) {
      const { texts, base } = read(learner, history.length);
      addSignals(kernel, { courses: listSignals(history, lagWeights), texts });
      sumScores(kernel, base, scores);
    },
  };
}
