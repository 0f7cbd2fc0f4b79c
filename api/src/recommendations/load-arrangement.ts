import type { Database, LearnerRow } from '@crs/database';
import type { ListOptions, ListSettings } from '@crs/recommender';
import { computeRotation } from './compute-rotation.ts';
import { listIgnoredDays } from './list-ignored-days.ts';

/** What moves courses in a learner's list, of all replicas alike: settings, the learner's turn, what was ignored. */
export type Arrangement = Pick<ListOptions, 'settings' | 'ignoredDays' | 'rotation'>;

export async function loadArrangement(
  db: Database,
  learner: LearnerRow,
  { settings, now }: { settings: Partial<ListSettings>; now: Date },
): Promise<Arrangement> {
  const ignoredDays = await listIgnoredDays(db, learner, now);
  return { settings, ignoredDays, rotation: computeRotation(learner.externalId, now) };
}
