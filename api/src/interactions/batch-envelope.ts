import { EventBatch } from '@crs/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { compileShape, validatorCompiler } from '../problems/validate-request.ts';

const { events, unknown } = EventBatch.properties;
const Envelope = Type.Object(
  { events: Type.Unsafe<unknown[]>({ ...events, items: {} }), unknown },
  { additionalProperties: false },
);

/** A batch is read as a whole and its events one by one, so that one bad row does not refuse the others. */
export const compileBatchEnvelope: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' ? compileShape({ ...route, schema: Envelope }) : validatorCompiler(route);
