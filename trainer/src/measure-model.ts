import {
  createTableContender,
  evaluateContenders,
  type FitSettings,
  type RankingMetrics,
  type TrainingData,
} from '@crs/recommender';

export type ModelMetrics = RankingMetrics;

/**
 * Leave-last-out metrics of a model fitted with these settings on all but the last course of each learner. Empty
 * where no learner has two courses.
 */
export async function measureModel(
  data: TrainingData,
  settings: Partial<FitSettings>,
  onProgress: (detail: string, fraction: number) => void,
): Promise<Partial<ModelMetrics>> {
  const contender = createTableContender(data.courses, settings);
  const [result] = await evaluateContenders(data, [contender], { onProgress });
  if (!result || result.targetCount === 0) return {};
  const { name: _, fitMs: _fitMs, rankMs: _rankMs, ...metrics } = result;
  return metrics;
}
