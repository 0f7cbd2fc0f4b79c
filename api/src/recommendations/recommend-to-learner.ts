import type { Recommendation, RecommendationQuery, Recommendations } from '@crs/contracts';
import type { LearnerRow, LearnerState, ServedItem } from '@crs/database';
import type { ApiContext } from '../context.ts';
import { composeRecommendations } from './compose-recommendations.ts';
import { loadListInput } from './load-list-input.ts';

/** A list for a stored learner, from what is known of the learner at this moment, written down as served. */
export async function recommendToLearner(
  { db, serving, servedLog, config, now, createId }: ApiContext,
  { learner, state }: { learner: LearnerRow; state?: LearnerState | undefined },
  { limit = 10, surface = 'home', explain = 'short' }: RecommendationQuery,
): Promise<Recommendations> {
  const generatedAt = now();
  const settings = config.listSettings;
  const { signals, arrangement } = await loadListInput(db, learner, { settings, now: generatedAt, state });
  const recommendationId = createId();
  const names = { recommendationId, learnerId: learner.externalId, surface };
  const options = { ...names, limit, explain, generatedAt, arrangement };
  const list = composeRecommendations(serving.current, signals, options);
  servedLog.add({
    id: recommendationId,
    learnerId: learner.id,
    surface,
    modelVersion: list.modelVersion,
    isFallback: list.isFallback,
    generatedAt,
    items: list.items.map(toServedItem),
  });
  return list;
}

function toServedItem({ course, score, reasons }: Recommendation): ServedItem {
  return {
    courseId: course.id,
    score: round(score),
    reasons: reasons.map(({ kind, id, weight }) => ({ kind, id, weight: round(weight) })),
  };
}

/** To a millionth: scores differ by more, and a list takes half of the room. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
