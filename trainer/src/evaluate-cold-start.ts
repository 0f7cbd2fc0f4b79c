import {
  createTableContenders,
  evaluateNewCourses,
  evaluateNewLearners,
  type FitSettings,
  type NewCourseResult,
  type NewLearnerTable,
  type TrainingData,
} from '@crs/recommender';

export interface ColdStartOptions {
  settings?: Partial<FitSettings>;
  /** Chooses the learners and courses that are hidden. */
  seed?: number;
  onProgress?: (detail: string, fraction: number) => void;
}

/** How well learners and courses without any interaction are served. */
export interface ColdStartReport {
  /** Empty where no learner has four courses, or no course has text. */
  newLearners: NewLearnerTable[];
  /** Null where no hidden course is the last one of a learner. */
  newCourses: NewCourseResult | null;
}

/** Hides learners, then courses, fits on the rest, and judges the lists for and with them. */
export async function evaluateColdStart(
  data: TrainingData,
  { settings = {}, seed = 1, onProgress = () => {} }: ColdStartOptions = {},
): Promise<ColdStartReport> {
  onProgress('new learners', 0);
  const newLearners = await evaluateNewLearners(data, { settings, seed });
  onProgress('new courses', 0.5);
  const [table] = createTableContenders(data, settings);
  const newCourses = await evaluateNewCourses(data, table, seed);
  return { newLearners, newCourses: newCourses ?? null };
}
