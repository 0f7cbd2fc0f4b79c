import { type Database, type LearnerRow, listInteractions, readLearnerState } from '@crs/database';
import type { LearnerSignals, ListOptions, ListSettings } from '@crs/recommender';
import { computeRotation } from './compute-rotation.ts';
import { countIgnoredDays } from './count-ignored-days.ts';
import { deriveSignals } from './derive-signals.ts';

const DAYS_LOOKED_BACK = 14;
const DAY_MS = 86_400_000;

/** What moves courses in a learner's list, of all replicas alike: settings, the learner's turn, what was ignored. */
export type Arrangement = Pick<ListOptions, 'settings' | 'ignoredDays' | 'rotation'>;

/** What a list is made from, as it is known now: read from the database at every request. */
export async function loadListInput(
  db: Database,
  { id, externalId, preferences }: LearnerRow,
  { settings, now }: { settings: Partial<ListSettings>; now: Date },
): Promise<{ signals: LearnerSignals; arrangement: Arrangement }> {
  const since = formatDay(new Date(now.getTime() - DAYS_LOOKED_BACK * DAY_MS));
  // Today does not count, so that asking again changes nothing.
  const state = await readLearnerState(db, id, { since, before: formatDay(now) });
  const ignoredDays = preferences.isPersonalised ? countIgnoredDays(state) : new Map();
  const rotation = computeRotation(externalId, now);
  return {
    signals: deriveSignals(state.history, preferences),
    arrangement: { settings, ignoredDays, rotation },
  };
}

/** The signals alone. */
export async function loadSignals(
  db: Database,
  { id, preferences }: Pick<LearnerRow, 'id' | 'preferences'>,
): Promise<LearnerSignals> {
  return deriveSignals(await listInteractions(db, id), preferences);
}

function formatDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
