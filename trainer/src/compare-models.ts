import { type Database, findLiveModel, findModel, type ModelRow, UnknownModelError } from '@crs/database';
import { createServedContender, evaluateContenders, type RankingMetrics } from '@crs/recommender';
import { loadTrainingData } from './load-training-data.ts';
import { readSettings } from './plan-settings.ts';
import type { TrainingProgress } from './train-model.ts';

export interface ModelComparison {
  models: { version: string; parameters: Record<string, unknown>; metrics: RankingMetrics }[];
  /** NDCG@10 of the first minus that of the second on the same learners. */
  difference: number;
  error: number;
  caseCount: number;
}

/**
 * Compares what two stored models would serve, their settings fitted on the data of today without every learner's last course:
 * the models themselves have learned from what would be held out. Without a second version the live model is it.
 * @throws UnknownModelError
 */
export async function compareModels(
  db: Database,
  versions: { first: string; second?: string | undefined },
  onProgress: (progress: TrainingProgress) => void = () => {},
): Promise<ModelComparison> {
  const first = await getModel(db, versions.first);
  const second =
    versions.second === undefined ? await findLiveModel(db) : await getModel(db, versions.second);
  if (!second) throw new UnknownModelError('no model is live to compare with');
  const data = await loadTrainingData(db, (count) =>
    onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
  );
  const contenders = [first, second].map(({ version, parameters }) => ({
    ...createServedContender(data, readSettings(parameters)),
    name: version,
  }));
  const { results, comparisons, caseCount } = await evaluateContenders(data, contenders, {
    onProgress: (detail, fraction) => onProgress({ stage: 'evaluate', detail, fraction }),
  });
  const { difference, error } = comparisons[0]!;
  const models = [first, second].map(({ version, parameters }, place) => {
    return { version, parameters, metrics: results[place]!.metrics };
  });
  return { models, difference, error, caseCount };
}

async function getModel(db: Database, version: string): Promise<ModelRow> {
  const model = await findModel(db, version);
  if (!model) throw new UnknownModelError(`no model has the version ${version}`);
  return model;
}
