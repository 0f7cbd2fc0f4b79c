import { type LearnerRow, renamePerson } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { changedMeanwhile, readExpectedMoment } from '../problems/entity-tag.ts';
import { getOwnLearner } from './get-own-learner.ts';

/** @throws ApiError 412 if `ifMatch` names another state than the present one. */
export async function changeMe(
  context: ApiContext,
  caller: UserCaller,
  { name, ifMatch }: { name: string; ifMatch: string | undefined },
): Promise<LearnerRow> {
  const learner = await getOwnLearner(context, caller);
  const expectedUpdatedAt = readExpectedMoment(ifMatch, learner);
  // Two edits in one millisecond must still differ.
  const now = new Date(Math.max(context.now().getTime(), learner.updatedAt.getTime() + 1));
  const change = { userId: caller.userId, name, now, expectedUpdatedAt };
  const written = await context.db.transaction().execute((transaction) => renamePerson(transaction, change));
  if (!written) throw changedMeanwhile();
  return written;
}
