import type { Database } from '@crs/database';
import {
  createTableContenders,
  evaluateNewCourses,
  evaluateNewLearners,
  type FitSettings,
  type NewCourseResult,
  type NewLearnerTable,
} from '@crs/recommender';
import { loadTrainingData } from './load-training-data.ts';
import type { TrainingProgress } from './train-model.ts';

export interface ColdStartOptions {
  settings?: Partial<FitSettings>;
  /** Chooses the learners and courses that are hidden. */
  seed?: number;
  onProgress?: (progress: TrainingProgress) => void;
}

/** How well learners and courses without any interaction are served. */
export interface ColdStartReport {
  /** Empty where no learner has four courses, or no course has text. */
  newLearners: NewLearnerTable[];
  /** Null where no hidden course is the last one of a learner. */
  newCourses: NewCourseResult | null;
}

/** Hides learners, then courses, of a database, fits on the rest, and judges the lists for and with them. */
export async function evaluateColdStart(
  db: Database,
  { settings = {}, seed = 1, onProgress = () => {} }: ColdStartOptions = {},
): Promise<ColdStartReport> {
  const data = await loadTrainingData(db, (count) =>
    onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
  );
  onProgress({ stage: 'evaluate', detail: 'new learners', fraction: 0 });
  const newLearners = await evaluateNewLearners(data, { settings, seed });
  onProgress({ stage: 'evaluate', detail: 'new courses', fraction: 0.5 });
  const [table] = createTableContenders(data.courses, settings);
  const newCourses = await evaluateNewCourses(data, table, seed);
  return { newLearners, newCourses: newCourses ?? null };
}
