import type { ChangePasswordRequest, SetPasswordRequest, SignInRequest, SignUpRequest } from '@crs/contracts';
import { acceptanceOf, server } from '../../server/server.ts';

export const passwordLengthMin = 12;

export function signIn(credentials: SignInRequest): Promise<void> {
  return acceptanceOf(
    server.POST('/api/v1/auth/sign-in/email', { body: { rememberMe: true, ...credentials } }),
  );
}

export function signUp(account: SignUpRequest): Promise<void> {
  return acceptanceOf(server.POST('/api/v1/auth/sign-up/email', { body: account }));
}

export function setPassword(request: SetPasswordRequest): Promise<void> {
  return acceptanceOf(server.POST('/api/v1/auth/set-password', { body: request }));
}

/** Also ends every other session. */
export function changePassword(request: ChangePasswordRequest): Promise<void> {
  return acceptanceOf(server.POST('/api/v1/auth/change-password', { body: request }));
}

export function signOut(): Promise<void> {
  return acceptanceOf(server.POST('/api/v1/auth/sign-out'));
}
