import type { Preferences } from '@crs/contracts';
import { type LearnerRow, updatePreferences } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../problems/api-error.ts';
import { getOwnLearner } from './get-own-learner.ts';

/** Names the state of a learner's preferences, for If-Match. */
export function toEntityTag({ updatedAt }: LearnerRow): string {
  return `"${updatedAt.getTime().toString(36)}"`;
}

/** @throws ApiError 412 if `ifMatch` names another state than the present one. */
export async function replacePreferences(
  context: ApiContext,
  caller: UserCaller,
  { preferences, ifMatch }: { preferences: Preferences; ifMatch: string | undefined },
): Promise<LearnerRow> {
  const learner = await getOwnLearner(context, caller);
  const isConditional = ifMatch !== undefined && ifMatch !== '*';
  if (isConditional && !isOneOf(ifMatch, toEntityTag(learner))) throw changedMeanwhile();
  // Two edits in one millisecond must still differ.
  const now = new Date(Math.max(context.now().getTime(), learner.updatedAt.getTime() + 1));
  const expectedUpdatedAt = isConditional ? learner.updatedAt : undefined;
  const written = await updatePreferences(context.db, {
    learnerId: learner.id,
    preferences,
    now,
    expectedUpdatedAt,
  });
  if (!written) throw changedMeanwhile();
  return written;
}

/** A proxy that compresses an answer makes its tag weak; ours names the state, not the bytes, and stays the same tag. */
function isOneOf(ifMatch: string, tag: string): boolean {
  return ifMatch.split(',').some((item) => item.trim().replace(/^W\//, '') === tag);
}

function changedMeanwhile(): ApiError {
  return new ApiError(412, 'precondition_failed', 'the preferences changed in the meantime; read them again');
}
