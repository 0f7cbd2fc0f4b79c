import { ensureLearnerOfUser, findLearnerByUserId, type LearnerRow } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';

/** The learner of the signed-in person; made here for an account that another way of signing up left without one. */
export async function getOwnLearner(
  { db, now, createId }: ApiContext,
  { userId, name, email }: UserCaller,
): Promise<LearnerRow> {
  const known = await findLearnerByUserId(db, userId);
  return known ?? ensureLearnerOfUser(db, { userId, externalId: `u_${createId()}`, name, email, now: now() });
}
