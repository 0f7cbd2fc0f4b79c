import type { LearnerState } from '@crs/database';
import { defaultListSettings } from '@crs/recommender';

const { ignoredPatience } = defaultListSettings;

/**
 * On how many of the days each course was shown to a learner who never did anything with it; only those shown for longer
 * than the patience.
 */
export function countIgnoredDays({ history, shown }: LearnerState): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const id of shown.flat()) days.set(id, (days.get(id) ?? 0) + 1);
  for (const [id, count] of days) if (count <= ignoredPatience) days.delete(id);
  if (days.size > 0) for (const { courseId } of history) days.delete(courseId);
  return days;
}
