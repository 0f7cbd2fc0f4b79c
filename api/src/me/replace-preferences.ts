import type { Preferences } from '@crs/contracts';
import { type LearnerRow, updatePreferences } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { changedMeanwhile, readExpectedMoment } from '../problems/entity-tag.ts';
import { getOwnLearner } from './get-own-learner.ts';

/** @throws ApiError 412 if `ifMatch` names another state than the present one. */
export async function replacePreferences(
  context: ApiContext,
  caller: UserCaller,
  { preferences, ifMatch }: { preferences: Preferences; ifMatch: string | undefined },
): Promise<LearnerRow> {
  const learner = await getOwnLearner(context, caller);
  const expectedUpdatedAt = readExpectedMoment(ifMatch, learner);
  // Two edits in one millisecond must still differ.
  const now = new Date(Math.max(context.now().getTime(), learner.updatedAt.getTime() + 1));
  const written = await updatePreferences(context.db, {
    learnerId: learner.id,
    preferences,
    now,
    expectedUpdatedAt,
  });
  if (!written) throw changedMeanwhile();
  return written;
}
