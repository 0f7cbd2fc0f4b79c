import { ensureLearnerOfUser, type LearnerRow } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';

/** The learner of the signed-in person; made here for an account that another way of signing up left without one. */
export async function getOwnLearner(
  { db, now, createId }: ApiContext,
  { userId, name, email, learner }: UserCaller,
): Promise<LearnerRow> {
  return (
    learner ?? ensureLearnerOfUser(db, { userId, externalId: `u_${createId()}`, name, email, now: now() })
  );
}
