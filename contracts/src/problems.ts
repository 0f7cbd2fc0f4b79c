import { type Static, Type } from 'typebox';

/** Every code that an error answer can carry. A new one is an addition to the API; none is ever renamed. */
export const problemCodes = [
  'bad_request',
  'validation_failed',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'idempotency_key_reused',
  'precondition_failed',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'unavailable',
  'internal_error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** The body of every answer that is not a success: RFC 9457 `application/problem+json`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.Enum([...problemCodes]),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
  },
  { title: 'Problem' },
);
export type Problem = Static<typeof Problem>;
