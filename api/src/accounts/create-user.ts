import type { Role } from '@crs/contracts';
import { APIError } from 'better-auth';
import { ApiError } from '../problems/api-error.ts';
import type { Auth } from './auth.ts';

/**
 * Makes an account with its learner, whatever the sign-up says.
 * @throws ApiError 409 if the e-mail is taken, 400 if the password is too short.
 */
export async function createUser(
  auth: Auth,
  user: { email: string; name: string; password: string; role: Role },
): Promise<{ userId: string }> {
  if (user.password.length < 12)
    throw new ApiError(400, 'validation_failed', 'a password has at least 12 characters');
  try {
    // The plugin's type knows two roles; the check of its `roles` option is at run time.
    const body = { ...user, role: user.role as 'admin' };
    const { user: created } = await auth.api.createUser({ body });
    return { userId: created.id };
  } catch (error) {
    if (error instanceof APIError) throw new ApiError(409, 'conflict', error.message);
    throw error;
  }
}
