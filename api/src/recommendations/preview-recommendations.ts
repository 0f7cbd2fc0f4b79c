import type { PreviewRequest, Recommendations } from '@crs/contracts';
import type { ApiContext } from '../context.ts';
import { composeRecommendations } from './compose-recommendations.ts';

/** A list for a person who is not stored; nothing is written down. */
export function previewRecommendations(
  { serving, config, now }: ApiContext,
  request: PreviewRequest,
): Recommendations {
  const { taken = [], dismissed = [], interests = [], languages = [], lessOf = [] } = request;
  const { goal = null, programme = null, level = null, limit = 10, explain = 'short' } = request;
  const signals = {
    taken,
    dismissed,
    interests,
    goal,
    programme,
    level,
    languages,
    lessOf,
    isPersonalised: true,
  };
  return composeRecommendations(serving.current, signals, {
    recommendationId: null,
    learnerId: null,
    surface: 'preview',
    limit,
    explain,
    generatedAt: now(),
    arrangement: { settings: config.listSettings },
  });
}
