import { type Database, streamTracesForTraining, type TracedInteraction } from '@crs/database';
import {
  deriveSignals,
  type FitSettings,
  fitModel,
  holdOut,
  type SignalCase,
  type SignalTuning,
  type TrainingData,
  tuneSignals,
} from '@crs/recommender';
import { compareInTime, groupByLearner } from './read-histories.ts';

/** More would make the comparison of two weights finer than it has to be. */
const CASES_MAX = 20_000;

/**
 * Chooses what bookmarks, looks, drops and low ratings weigh by the courses before the last ones of the learners who gave
 * such signals. Fits a model without these courses where there are any.
 */
export async function tuneSiteSignals(
  db: Database,
  { courses, sequences }: TrainingData,
  settings: Partial<FitSettings>,
): Promise<SignalTuning> {
  const cases: SignalCase[] = [];
  for await (const traces of groupByLearner(streamTracesForTraining(db))) {
    const found = cutBeforeTarget(traces);
    if (found) cases.push(found);
    if (cases.length === CASES_MAX) break;
  }
  if (cases.length === 0) return { settings: {}, trials: [] };
  const training = holdOut(sequences, 'leave-last-out', 'validation').sequences;
  return tuneSignals(await fitModel({ courses, sequences: training }, settings), courses, cases);
}

/** What was known before the last but one course was first taken; undefined where fewer than three were taken. */
function cutBeforeTarget(interactions: TracedInteraction[]): SignalCase | undefined {
  const events = interactions.toSorted(compareInTime);
  const firsts = new Map<string, number>();
  for (const [place, { courseId, kind }] of events.entries())
    if ((kind === 'enrol' || kind === 'complete') && !firsts.has(courseId)) firsts.set(courseId, place);
  if (firsts.size < 3) return undefined;
  const [target, place] = [...firsts].at(-2)!;
  return { signals: deriveSignals(events.slice(0, place)), target };
}
