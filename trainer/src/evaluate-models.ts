import type { Database } from '@crs/database';
import {
  baselines,
  type ContenderResult,
  createTableContender,
  evaluateContenders,
  type FitSettings,
} from '@crs/recommender';
import { fingerprintData } from './fingerprint-data.ts';
import { loadTrainingData } from './load-training-data.ts';
import { type Stage, StageClock } from './stage-clock.ts';
import type { TrainingProgress } from './train-model.ts';

export interface EvaluateOptions {
  protocol?: 'leave-last-out';
  settings?: Partial<FitSettings>;
  onProgress?: (progress: TrainingProgress) => void;
}

export interface EvaluationReport {
  protocol: 'leave-last-out';
  courseCount: number;
  /** Learners with at least two courses. */
  targetCount: number;
  dataFingerprint: string;
  /** Baselines first, then the weight table as it is served. */
  results: ContenderResult[];
  stages: Stage[];
}

/** Compares the weight table with the baselines on the interactions of a database. */
export async function evaluateModels(db: Database, options: EvaluateOptions = {}): Promise<EvaluationReport> {
  const { protocol = 'leave-last-out', settings = {}, onProgress = () => {} } = options;
  const stages = new StageClock();
  const data = await stages.measure('load', () =>
    loadTrainingData(db, (count) =>
      onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
    ),
  );
  const contenders = [...baselines, createTableContender(data.courses, settings)];
  const results = await stages.measure('evaluate', () =>
    evaluateContenders(data, contenders, {
      onProgress: (detail, fraction) => onProgress({ stage: 'evaluate', detail, fraction }),
    }),
  );
  return {
    protocol,
    courseCount: data.courses.length,
    targetCount: results[0]!.targetCount,
    dataFingerprint: fingerprintData(data),
    results,
    stages: stages.stages,
  };
}
