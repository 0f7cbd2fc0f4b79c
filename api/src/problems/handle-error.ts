import type { Problem, ProblemCode } from '@crs/contracts';
import { isUnavailable } from '@crs/database';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, TooManyRequestsError } from './api-error.ts';

const titles: Record<ProblemCode, string> = {
  bad_request: 'The request cannot be read',
  validation_failed: 'The request does not fit',
  unauthenticated: 'Signing in is needed',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Conflict',
  idempotency_key_reused: 'This idempotency key came before with another request',
  precondition_failed: 'Somebody changed this in the meantime',
  payload_too_large: 'Too large',
  unsupported_media_type: 'Media type not supported',
  too_many_requests: 'Too many requests',
  unavailable: 'Not available now',
  internal_error: 'Something went wrong',
};

const codesByStatus: Record<number, ProblemCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
};

const RETRY_AFTER_S = 5;

/** The one place where an error becomes an answer. What is not known to be harmless goes to the log alone. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const known = toApiError(error);
  if (known.status >= 500) request.log.error(error);
  if (known.status === 503) reply.header('retry-after', RETRY_AFTER_S);
  if (known instanceof TooManyRequestsError) reply.header('retry-after', known.retryAfterS);
  sendProblem(reply, request, known);
}

export function handleNotFound(request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, request, new ApiError(404, 'not_found', 'there is nothing at this address'));
}

function sendProblem(reply: FastifyReply, request: FastifyRequest, error: ApiError): void {
  const { status, code, message, errors } = error;
  const problem: Problem = {
    type: 'about:blank',
    title: titles[code],
    status,
    code,
    detail: message,
    requestId: request.id,
    ...(errors.length > 0 && { errors: [...errors] }),
  };
  void reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}

function toApiError(error: FastifyError | Error): ApiError {
  if (error instanceof ApiError) return error;
  if (isUnavailable(error))
    return new ApiError(503, 'unavailable', 'the database does not answer; try again');
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500 || status === 503)
    return new ApiError(status, codesByStatus[status] ?? 'bad_request', error.message);
  return new ApiError(500, 'internal_error', 'something went wrong; the request id names it in the log');
}
