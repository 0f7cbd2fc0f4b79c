import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { Registry } from 'prom-client';
import { registerAccountRoutes } from './accounts/routes.ts';
import { createAuthorizeHook } from './accounts/authorize.ts';
import { createOriginHook } from './accounts/check-origin.ts';
import { registerAuditRoutes } from './audit/routes.ts';
import { registerCatalogueRoutes } from './catalogue/routes.ts';
import { registerCohortRoutes } from './cohorts/routes.ts';
import type { ApiContext } from './context.ts';
import { registerImportRoutes } from './imports/routes.ts';
import { registerInteractionRoutes } from './interactions/routes.ts';
import { registerKeyRoutes } from './keys/routes.ts';
import { registerLearnerRoutes } from './learners/routes.ts';
import { registerMeRoutes } from './me/routes.ts';
import { registerManagedCourseRoutes } from './managed-courses/routes.ts';
import { registerModelRoutes } from './models/routes.ts';
import { registerApiDocument } from './operation/api-document.ts';
import { limitPressure } from './operation/limit-pressure.ts';
import { registerMetrics } from './operation/metrics.ts';
import { registerProbes } from './operation/probes.ts';
import { registerWebApp } from './operation/web-app.ts';
import { ApiError } from './problems/api-error.ts';
import { handleError } from './problems/handle-error.ts';
import { validatorCompiler } from './problems/validate-request.ts';
import { registerRecommendationRoutes } from './recommendations/routes.ts';
import { registerStatisticsRoutes } from './statistics/routes.ts';
import { registerTrainingRoutes } from './trainings/routes.ts';
import { registerUserRoutes } from './users/routes.ts';
import { listSecurityHeaders } from './operation/security-headers.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

const BODY_BYTES_MAX = 2 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const REQUEST_ID = /^[\w.:-]{8,100}$/;

/** The whole HTTP application; it listens nowhere yet. */
export async function createApp(context: ApiContext): Promise<{ app: App; metrics: Registry }> {
  const app = createInstance(context);
  app.setErrorHandler(handleError);
  const securityHeaders = listSecurityHeaders({ isSecure: isSecure(context) });
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(securityHeaders).header('x-request-id', request.id);
    // Kept connections would keep bringing requests to a process that is about to end.
    if (context.drain.isDraining) reply.header('connection', 'close');
    next();
  });
  await app.register(limitPressure, { config: context.config });
  await app.register(rateLimit, { max: context.config.requestsPerMinute, timeWindow: 60_000 });
  const metrics = registerMetrics(app, context);
  await registerApiDocument(app);
  registerProbes(app, context);
  await app.register(async (scope) => registerApi(scope as unknown as App, context), { prefix: '/api/v1' });
  await registerWebApp(app, context);
  return { app, metrics };
}

function createInstance({ log, config }: ApiContext): App {
  const app = Fastify({
    loggerInstance: log,
    frameworkErrors: handleError,
    return503OnClosing: false,
    requestIdHeader: false,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    routerOptions: { maxParamLength: 600 },
    genReqId: ({ headers }) => {
      const own = headers['x-request-id'];
      return typeof own === 'string' && REQUEST_ID.test(own) ? own : randomUUID();
    },
  });
  return app.withTypeProvider<TypeBoxTypeProvider>().setValidatorCompiler(validatorCompiler);
}

function registerApi(app: App, context: ApiContext): void {
  app.decorateRequest('caller');
  app.addHook('onRequest', async () => {
    if (!context.startup.isDone)
      throw new ApiError(503, 'unavailable', 'not ready yet: /readyz says what is missing; try again');
  });
  app.addHook('onRequest', createOriginHook(context.config));
  app.addHook('onRequest', createAuthorizeHook(context));
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`${String(method)} ${url} does not say who may call it`);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  registerAccountRoutes(app, context);
  registerMeRoutes(app, context);
  registerInteractionRoutes(app, context);
  registerRecommendationRoutes(app, context);
  registerCatalogueRoutes(app, context);
  registerManagedCourseRoutes(app, context);
  registerImportRoutes(app, context);
  registerModelRoutes(app, context);
  registerTrainingRoutes(app, context);
  registerStatisticsRoutes(app, context);
  registerUserRoutes(app, context);
  registerKeyRoutes(app, context);
  registerLearnerRoutes(app, context);
  registerCohortRoutes(app, context);
  registerAuditRoutes(app, context);
}

function isSecure({ config }: ApiContext): boolean {
  return config.publicUrl.startsWith('https:');
}
