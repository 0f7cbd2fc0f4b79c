import type { Readable } from 'node:stream';
import { Problem } from '@crs/contracts';
import { type TSchema, Type } from 'typebox';

const problem = {
  description: 'refused or failed',
  content: { 'application/problem+json': { schema: Problem } },
};

/** The answers of a route: 200 with a body of this shape, or a problem. */
export function answers<T extends TSchema>(schema: T) {
  return { 200: schema, default: problem };
}

export const noContent = { 204: Type.Null({ description: 'done' }), default: problem };

export const csvFile = {
  200: {
    description: 'a CSV file',
    content: { 'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) } },
  },
  default: problem,
};
