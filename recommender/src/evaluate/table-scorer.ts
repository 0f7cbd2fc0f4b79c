import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { listSignals } from '../serve/read-signals.ts';
import { addSignals, sumScores } from '../serve/gains.ts';
import type { Scorer } from './scorer.ts';

/** The scores that a fitted model serves for a history alone. */
export function createTableScorer(model: Model): Scorer {
  const lagWeights = computeLagWeights(model.settings);
  const gains = new Float64Array(model.courseIds.length);
  return {
    scoreCourses(history, scores) {
      addSignals(gains, model, { courses: listSignals(history, lagWeights), texts: [] });
      sumScores(gains, history.length > 0 ? model.bias : model.popularity, scores);
    },
  };
}
