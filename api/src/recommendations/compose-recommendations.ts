import type { Recommendations } from '@crs/contracts';
import { type LearnerSignals, recommend } from '@crs/recommender';
import type { ServingState } from '../serving/serving-state.ts';
import type { Arrangement } from './load-list-input.ts';
import { describeRecommendation, type Explanation } from './describe-recommendation.ts';

/** The answer to "what should this learner take next", as the contract has it. */
export function composeRecommendations(
  { catalogue, model, modelVersion, rules }: ServingState,
  signals: LearnerSignals,
  options: {
    recommendationId: string | null;
    learnerId: string | null;
    surface: string;
    limit: number;
    explain: Explanation;
    generatedAt: Date;
    arrangement: Arrangement;
  },
): Recommendations {
  const { limit, explain, generatedAt, arrangement, ...names } = options;
  const { isFallback, items } = recommend(model, rules, signals, { limit, ...arrangement });
  return {
    ...names,
    modelVersion,
    generatedAt: generatedAt.toISOString(),
    isFallback,
    items: items.map((item, place) => describeRecommendation(catalogue, item, { rank: place + 1, explain })),
  };
}
