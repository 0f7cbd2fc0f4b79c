import type { RecommendationQuery, Recommendations } from '@crs/contracts';
import { insertRecommendation, type LearnerRow } from '@crs/database';
import type { ApiContext } from '../context.ts';
import { composeRecommendations } from './compose-recommendations.ts';
import { loadSignals } from './load-signals.ts';

/** A list for a stored learner, from what is known of the learner at this moment, written down as served. */
export async function recommendToLearner(
  { db, serving, now, createId }: ApiContext,
  learner: LearnerRow,
  { limit = 10, surface = 'home', explain = 'short' }: RecommendationQuery,
): Promise<Recommendations> {
  const signals = await loadSignals(db, learner);
  const recommendationId = createId();
  const generatedAt = now();
  const names = { recommendationId, learnerId: learner.externalId, surface };
  const list = composeRecommendations(serving.current, signals, { ...names, limit, explain, generatedAt });
  await insertRecommendation(db, {
    id: recommendationId,
    learnerId: learner.id,
    surface,
    modelVersion: list.modelVersion,
    isFallback: list.isFallback,
    generatedAt,
    items: list.items.map(({ course, rank, score, reasons }) => ({
      courseId: course.id,
      rank,
      score,
      reasons,
    })),
  });
  return list;
}
