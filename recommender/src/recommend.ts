import type { Catalogue } from './catalogue.ts';
import type { LearnerSignals } from './learner-signals.ts';
import type { Model } from './model.ts';
import type { Recommendations } from './recommendation.ts';

/**
 * The best `limit` courses for a learner, with reasons. Always answers: by the table, then by popularity, then in
 * catalogue order; fewer items only where the catalogue has no more that may be recommended. `catalogue` must have
 * been prepared with the same `model`, or a RangeError is thrown.
 */
export function recommend(
  model: Model | undefined,
  catalogue: Catalogue,
  learner: LearnerSignals,
  options: { limit: number },
): Recommendations {
  throw new Error(`recommend: ${model} ${catalogue} ${learner} ${options.limit}`);
}
