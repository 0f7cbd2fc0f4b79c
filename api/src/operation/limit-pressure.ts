import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { ApiError } from '../problems/api-error.ts';

const EVENT_LOOP_DELAY_MS_MAX = 2_000;
const PROBE_PATHS = new Set(['/livez', '/readyz']);

/** Refuses work that would only queue up. Probes are always answered: a busy process must not be taken for a dead one. */
export const limitPressure = fastifyPlugin(async (app: FastifyInstance) => {
  await app.register(underPressure, {
    maxEventLoopDelay: EVENT_LOOP_DELAY_MS_MAX,
    pressureHandler: ({ url }: FastifyRequest) => {
      if (!PROBE_PATHS.has(url)) throw new ApiError(503, 'unavailable', 'too busy now; try again');
    },
  });
});
