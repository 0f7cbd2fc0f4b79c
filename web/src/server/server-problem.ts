import type { Problem } from '@crs/contracts';

/** An answer of the server that is not a success. */
export class ServerProblem extends Error {
  readonly status: number;
  readonly code: Problem['code'] | undefined;
  /** In English. */
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  /** Where in the request the faults are: `/currentPassword`. */
  readonly pointers: readonly string[];
  /** What is wrong with which part of the request. */
  readonly fields: NonNullable<Problem['errors']>;

  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem> & {
      message?: string;
    };
    super(problem.detail ?? problem.message ?? problem.title ?? `status ${status}`);
    this.name = 'ServerProblem';
    this.status = status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.pointers = problem.errors?.map(({ pointer }) => pointer) ?? [];
    this.fields = problem.errors ?? [];
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 401;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 404;
}

export function isFaultAt(error: unknown, pointer: string): boolean {
  return error instanceof ServerProblem && error.pointers.includes(pointer);
}

export function isConflict(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 409;
}

export function isRefused(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 403;
}

export function isTooMany(error: unknown): boolean {
  return error instanceof ServerProblem && error.status === 429;
}
