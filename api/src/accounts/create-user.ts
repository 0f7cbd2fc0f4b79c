import type { Role } from '@crs/contracts';
import { APIError } from 'better-auth';
import { ApiError, invalidField } from '../problems/api-error.ts';
import type { Auth } from './auth.ts';

/**
 * Makes an account with its learner, whatever the sign-up says. Nobody can sign in with one that has no password.
 * @throws ApiError 409 if the e-mail is taken, 400 if it is none or the password is too short.
 */
export async function createUser(
  auth: Auth,
  user: { email: string; name: string; password?: string; role: Role },
): Promise<{ userId: string }> {
  if (user.password !== undefined && user.password.length < 12)
    throw new ApiError(400, 'validation_failed', 'a password has at least 12 characters');
  try {
    // The plugin's type knows two roles; the check of its `roles` option is at run time.
    const body = { ...user, role: user.role as 'admin' };
    const { user: created } = await auth.api.createUser({ body });
    return { userId: created.id };
  } catch (error) {
    if (error instanceof APIError && error.body?.code?.startsWith('USER_ALREADY_EXISTS'))
      throw new ApiError(409, 'conflict', 'an account with this e-mail exists already');
    if (error instanceof APIError) throw invalidField('/email', 'is not an e-mail address');
    throw error;
  }
}
