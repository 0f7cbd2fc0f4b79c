import { type Database, findLearnerByUserId, listInteractions, type Preferences } from '@crs/database';
import type { LearnerSignals } from '@crs/recommender';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { deriveSignals, signalKinds } from './derive-signals.ts';

/** What is known of a learner now, read from the database at every request. */
export async function loadSignals(
  db: Database,
  learner: { id: number; preferences: Preferences },
): Promise<LearnerSignals> {
  return deriveSignals(await listInteractions(db, learner.id, signalKinds), learner.preferences);
}

/** The same for the signed-in person, if there is one with a learner. */
export async function findOwnSignals(
  { db }: ApiContext,
  caller: UserCaller | undefined,
): Promise<LearnerSignals | undefined> {
  const learner = caller && (await findLearnerByUserId(db, caller.userId));
  return learner && loadSignals(db, learner);
}
