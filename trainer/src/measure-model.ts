import {
  createTableContenders,
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
  const [contender] = createTableContenders(data.courses, settings);
  const { results, caseCount } = await evaluateContenders(data, [contender], { onProgress });
  return caseCount > 0 ? results[0]!.metrics : {};
}
