import type { ProblemCode } from '@crs/contracts';

export interface FieldError {
  /** JSON Pointer into the body, or `/query/NAME`, `/path/NAME`, `/headers/NAME`. */
  pointer: string;
  detail: string;
}

/** A refusal with its answer: the status, a code of the contract, and words for the caller. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];

  constructor(status: number, code: ProblemCode, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** A refusal that ends by itself. */
export class TooManyRequestsError extends ApiError {
  readonly retryAfterS: number;

  constructor(detail: string, retryAfterS: number) {
    super(429, 'too_many_requests', detail);
    this.retryAfterS = retryAfterS;
  }
}

export function notFound(what: string): ApiError {
  return new ApiError(404, 'not_found', `there is no such ${what}`);
}

export function invalidField(pointer: string, detail: string): ApiError {
  return new ApiError(400, 'validation_failed', `${pointer} ${detail}`, [{ pointer, detail }]);
}
