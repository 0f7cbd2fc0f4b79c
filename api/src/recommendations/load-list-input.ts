import {
  type Database,
  type Days,
  type LearnerRow,
  type LearnerState,
  listInteractions,
  readLearnerState,
} from '@crs/database';
import { deriveSignals, type LearnerSignals, type ListOptions, type ListSettings } from '@crs/recommender';
import { computeRotation } from './compute-rotation.ts';
import { countIgnoredDays } from './count-ignored-days.ts';

const DAYS_LOOKED_BACK = 14;
const DAY_MS = 86_400_000;

/** What moves courses in a learner's list, of all replicas alike: settings, the learner's turn, what was ignored. */
export type Arrangement = Pick<ListOptions, 'settings' | 'ignoredDays' | 'rotation'>;

/** The days whose lists may let a course sink. Today does not count, so that asking again changes nothing. */
export function listDaysLookedBack(now: Date): Days {
  return { since: formatDay(new Date(now.getTime() - DAYS_LOOKED_BACK * DAY_MS)), before: formatDay(now) };
}

/** What a list is made from, as it is known now: read from the database at every request, here if not before. */
export async function loadListInput(
  db: Database,
  { id, externalId, preferences }: LearnerRow,
  { settings, now, state }: { settings: Partial<ListSettings>; now: Date; state?: LearnerState | undefined },
): Promise<{ signals: LearnerSignals; arrangement: Arrangement }> {
  const known = state ?? (await readLearnerState(db, id, listDaysLookedBack(now)));
  const ignoredDays = preferences.isPersonalised ? countIgnoredDays(known) : new Map();
  const rotation = computeRotation(externalId, now);
  return {
    signals: deriveSignals(known.history, preferences),
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
