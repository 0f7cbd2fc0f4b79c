import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import type { CourseSignal } from '../serve/read-signals.ts';
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

function listSignals(history: Uint32Array, lagWeights: Float64Array): CourseSignal[] {
  const signals: CourseSignal[] = [];
  for (let lag = 0; lag < Math.min(history.length, lagWeights.length); lag++) {
    const index = history[history.length - 1 - lag]!;
    signals.push({ index, lagWeight: lagWeights[lag]!, isLast: lag === 0 });
  }
  return signals;
}
