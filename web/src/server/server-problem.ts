import type { Problem } from '@crs/contracts';

/** An answer of the server that is not a success. */
export class ServerProblem extends Error {
  readonly status: number;
  readonly code: Problem['code'] | undefined;
  readonly requestId: string | undefined;

  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem> & {
      message?: string;
    };
    super(problem.detail ?? problem.message ?? problem.title ?? `The server answered with ${status}.`);
    this.name = 'ServerProblem';
    this.status = status;
    this.code = problem.code;
    this.requestId = problem.requestId;
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 401;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 404;
}

/** What to tell a person: fetch() speaks of "Failed to fetch" when there is no connection. */
export function describeFailure(error: unknown): string {
  if (error instanceof ServerProblem) return error.message;
  if (error instanceof TypeError)
    return 'The server cannot be reached. Check your connection, then try again.';
  return 'Something unexpected happened.';
}
