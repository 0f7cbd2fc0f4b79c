import { countShownDays, type Database, listInteractions, type LearnerRow } from '@crs/database';
import { defaultListSettings } from '@crs/recommender';

const DAYS_LOOKED_BACK = 14;
const DAY_MS = 86_400_000;
const { ignoredPatience } = defaultListSettings;

/**
 * On how many of the last days before today each course was shown to a learner who never did anything with it; only
 * those shown for longer than the patience. Today does not count, so that asking again changes nothing.
 */
export async function listIgnoredDays(
  db: Database,
  { id, preferences }: Pick<LearnerRow, 'id' | 'preferences'>,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (!preferences.isPersonalised) return new Map();
  const since = formatDay(new Date(now.getTime() - DAYS_LOOKED_BACK * DAY_MS));
  const shown = await countShownDays(db, id, { since, before: formatDay(now) });
  const ignored = new Map([...shown].filter(([, days]) => days > ignoredPatience));
  if (ignored.size === 0) return ignored;
  for (const { courseId } of await listInteractions(db, id)) ignored.delete(courseId);
  return ignored;
}

function formatDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
