import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ApiContext } from '../context.ts';
import { registerJobMetrics } from './job-metrics.ts';

/** Counts requests by route, and shows what is served and how jobs went. */
export function registerMetrics(
  app: FastifyInstance,
  { db, serving }: Pick<ApiContext, 'db' | 'serving'>,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'crs_http_request_duration_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  registerServingMetrics(registry, serving);
  registerJobMetrics(registry, db);
  return registry;
}

function registerServingMetrics(registry: Registry, serving: ApiContext['serving']): void {
  const registers = [registry];
  new Gauge({
    name: 'crs_courses_offered',
    help: 'Courses that can be found and recommended',
    registers,
    collect() {
      this.set(serving.current.catalogue.offered.length);
    },
  });
  new Gauge({
    name: 'crs_model_info',
    help: '1 for the model version that is served',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      this.set({ version: serving.current.modelVersion ?? 'none' }, 1);
    },
  });
  new Gauge({
    name: 'crs_model_refused',
    help: '1 while the published model cannot be read and an older one is served',
    registers,
    collect() {
      this.set(serving.modelProblem === undefined ? 0 : 1);
    },
  });
}
