import { type FitSettings, type TrainingData, type Trial, type Tuning, tuneSettings } from '@crs/recommender';
import { CASES_MIN } from './judge-settings.ts';

/** Bounds of a search for settings; the first that is reached ends it. */
export interface TuningBudget {
  trialCount?: number;
  minutes?: number;
  seed?: number;
}

/** Tunes within the budget. @returns undefined where too few learners have enough courses to tell settings apart. */
export async function tuneData(
  data: TrainingData,
  { minutes, ...budget }: TuningBudget,
  { known, onTrial }: { known: Partial<FitSettings>; onTrial: (trial: Trial, share: number) => void },
): Promise<Tuning | undefined> {
  if (countTunable(data) < CASES_MIN) return undefined;
  const start = performance.now();
  return tuneSettings(data, {
    ...budget,
    known,
    readTimeUsed: () => (minutes === undefined ? 0 : (performance.now() - start) / (60_000 * minutes)),
    onTrial: (trial, { done, total }) => onTrial(trial, done / total),
  });
}

/** Learners with a course to hold out for validation, one for the comparison that follows, and a history. */
function countTunable({ sequences: { offsets } }: TrainingData): number {
  let count = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++)
    if (offsets[learner + 1]! - offsets[learner]! >= 3) count++;
  return count;
}
