import type { NewUserRequest } from '@crs/contracts';
import { deletePerson, LearnerLinkError, linkLearnerToUser } from '@crs/database';
import { createUser } from '../accounts/create-user.ts';
import type { ApiContext } from '../context.ts';
import { invalidField } from '../problems/api-error.ts';

/**
 * Makes an account without a password; with `learnerId`, one that takes over the history of an imported learner.
 * @returns its id.
 * @throws ApiError 409 if the e-mail is taken, 400 if there is no such learner or it has an account.
 */
export async function inviteUser({ auth, db, now }: ApiContext, request: NewUserRequest): Promise<string> {
  const { learnerId, ...user } = request;
  const { userId } = await createUser(auth, user);
  if (learnerId === undefined) return userId;
  try {
    await linkLearnerToUser(db, { externalId: learnerId, userId, at: now() });
  } catch (error) {
    await db.transaction().execute((transaction) => deletePerson(transaction, userId));
    if (error instanceof LearnerLinkError) throw invalidField('/learnerId', `does not fit: ${error.message}`);
    throw error;
  }
  return userId;
}
