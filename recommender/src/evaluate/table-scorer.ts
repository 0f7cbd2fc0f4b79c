import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { listSignals } from '../serve/read-signals.ts';
import { addSignals, sumScores } from '../serve/gains.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import type { Scorer } from './scorer.ts';

/** The scores that a fitted model serves for a history alone. */
export function createTableScorer(model: Model): Scorer {
  const lagWeights = computeLagWeights(model.settings);
  const kernel = createRowKernel(model, null);
  return {
    scoreCourses(history, scores) {
      addSignals(kernel, { courses: listSignals(history, lagWeights), texts: [] });
      sumScores(kernel, history.length > 0 ? model.bias : model.popularity, scores);
    },
  };
}
