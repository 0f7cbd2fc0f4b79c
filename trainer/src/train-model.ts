import { createHash } from 'node:crypto';
import { type Database, insertModel, publishModel } from '@crs/database';
import { defaultFitSettings, encodeModel, type FitSettings, fitModel } from '@crs/recommender';
import { fingerprintData } from './fingerprint-data.ts';
import { type CountingReport, loadCountedData } from './load-counted-data.ts';
import { measureModel, type ModelMetrics } from './measure-model.ts';
import { type Stage, StageClock } from './stage-clock.ts';

export interface TrainingProgress {
  stage: 'load' | 'fit' | 'evaluate' | 'store';
  /** What is being done, for a person. */
  detail: string;
  /** Share of the stage that is done, 0 to 1; undefined where its end is not known. */
  fraction: number | undefined;
}

export interface TrainOptions {
  /** Makes the new model the live one. */
  publish?: boolean;
  /** Measures the settings on held-out courses, which costs a second fit; true unless told otherwise. */
  evaluate?: boolean;
  settings?: Partial<FitSettings>;
  /** Reads all interactions, even where the counts of the training before could be used. */
  isFromScratch?: boolean;
  onProgress?: (progress: TrainingProgress) => void;
  clock?: () => Date;
}

export interface TrainingReport {
  version: string;
  isPublished: boolean;
  courseCount: number;
  learnerCount: number;
  interactionCount: number;
  counting: CountingReport;
  byteCount: number;
  /** Empty without evaluation, or without a learner of three courses. */
  metrics: Partial<ModelMetrics>;
  stages: Stage[];
  durationMs: number;
}

/**
 * One training run: loads the interactions that are new since the one before, fits the model, measures it, stores it as a candidate and, where asked,
 * publishes it. Works on a database without any interaction. The version is the time and the start of the checksum.
 */
export async function trainModel(db: Database, options: TrainOptions = {}): Promise<TrainingReport> {
  const { settings = {}, onProgress = () => {}, clock = () => new Date() } = options;
  const start = performance.now();
  const stages = new StageClock();
  const { data, sums, counting } = await stages.measure('load', () =>
    loadCountedData(db, {
      settings: { ...defaultFitSettings, ...settings },
      isFromScratch: options.isFromScratch ?? false,
      onProgress: (count) =>
        onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
    }),
  );
  const model = await stages.measure('fit', () =>
    fitModel({ ...data, sums }, settings, ({ stage, fraction }) =>
      onProgress({ stage: 'fit', detail: stage, fraction }),
    ),
  );
  const metrics =
    options.evaluate === false
      ? {}
      : await stages.measure('evaluate', () =>
          measureModel(data, settings, (detail, fraction) =>
            onProgress({ stage: 'evaluate', detail, fraction }),
          ),
        );

  onProgress({ stage: 'store', detail: 'model', fraction: 0 });
  const createdAt = clock();
  const bytes = encodeModel(model);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const version = `${createdAt.toISOString().replace(/[-:.]/g, '')}-${checksum.slice(0, 8)}`;
  const counts = {
    courseCount: data.courses.length,
    learnerCount: model.learnerCount,
    interactionCount: data.interactionCount,
  };
  await stages.measure('store', async () => {
    await insertModel(db, {
      version,
      parameters: { ...model.settings },
      metrics: { ...metrics },
      dataFingerprint: fingerprintData(data),
      checksum,
      ...counts,
      durationMs: Math.round(performance.now() - start),
      createdAt,
      bytes,
    });
    if (options.publish) await publishModel(db, version, createdAt);
  });
  return {
    version,
    isPublished: options.publish ?? false,
    ...counts,
    counting,
    byteCount: bytes.length,
    metrics,
    stages: stages.stages,
    durationMs: Math.round(performance.now() - start),
  };
}
