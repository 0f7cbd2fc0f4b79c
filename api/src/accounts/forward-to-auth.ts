import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';
import { ApiError, invalidField, TooManyRequestsError } from '../problems/api-error.ts';
import { AUTH_PATH, CLIENT_ADDRESS_HEADER } from './auth.ts';

const WAIT_S = 60;

/** Lets better-auth answer a request: its cookies go to the client, its answer to the caller, its errors are thrown. */
export async function forwardToAuth(
  { auth, config }: ApiContext,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<unknown> {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value) headers.set(name, value);
  }
  const hasBody = request.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  const response = await auth.handler(
    new Request(`${config.publicUrl}${AUTH_PATH}${path}`, {
      method: request.method,
      headers,
      ...(hasBody && { body: JSON.stringify(request.body ?? {}) }),
    }),
  );
  const body = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  if (!response.ok) throw toApiError(response, body);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return body;
}

function toApiError(
  { status, headers }: Response,
  body: { code?: string; message?: string } | null,
): ApiError {
  const { code = '', message = 'refused' } = body ?? {};
  if (code.startsWith('USER_ALREADY_EXISTS'))
    return new ApiError(409, 'conflict', 'an account with this e-mail exists already');
  if (code === 'INVALID_PASSWORD')
    return new ApiError(400, 'validation_failed', 'the current password is another one', [
      { pointer: '/currentPassword', detail: 'is not the current password' },
    ]);
  if (code === 'INVALID_TOKEN') return invalidField('/token', 'is used or too old; ask for another link');
  if (code === 'BANNED_USER')
    return new ApiError(403, 'forbidden', 'this account is disabled; ask an administrator');
  if (status === 429)
    return new TooManyRequestsError(
      'too many attempts; wait a minute',
      Number(headers.get('x-retry-after')) || WAIT_S,
    );
  if (status === 401) return new ApiError(401, 'unauthenticated', message);
  if (status === 403) return new ApiError(403, 'forbidden', message);
  if (status >= 500) throw new Error(`accounts: ${status} ${code} ${message}`);
  return new ApiError(400, 'bad_request', message);
}
