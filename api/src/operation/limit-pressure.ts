import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../problems/api-error.ts';

const PROBE_PATHS = new Set(['/livez', '/readyz']);

/** Refuses work that would only queue up. Probes are always answered: a busy process must not be taken for a dead one. */
export const limitPressure = fastifyPlugin(
  async (app: FastifyInstance, { config }: Pick<ApiContext, 'config'>) => {
    await app.register(underPressure, {
      maxEventLoopDelay: config.eventLoopDelayMsMax,
      pressureHandler: ({ url }: FastifyRequest, _reply, _type, value) => {
        // Infinity stands for "not measured": one long block, or a machine that gave this process no time.
        if (PROBE_PATHS.has(url) || value === Infinity) return;
        throw new ApiError(503, 'unavailable', 'too busy now; try again');
      },
    });
  },
);
