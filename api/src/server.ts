import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertSchemaIsCurrent, type Database } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { type Auth, createAuth } from './accounts/auth.ts';
import { type App, createApp } from './app.ts';
import type { Config } from './config.ts';
import type { ApiContext } from './context.ts';
import { startCleanUp } from './operation/clean-up.ts';
import { listenForMetrics } from './operation/metrics-server.ts';
import { LiveServing } from './serving/live-serving.ts';

/** The HTTP service as one process runs it. */
export interface Server {
  app: App;
  auth: Auth;
  /** Looks for a new model and a changed catalogue now. */
  refresh(): Promise<void>;
  /** Listens where the configuration says; gives the address. */
  listen(): Promise<string>;
  /** Says "not ready", waits for load balancers to notice, answers what is under way and ends. */
  close(): Promise<void>;
}

/**
 * Makes the service on a migrated database; the caller keeps the database and closes it after the server.
 * @throws SchemaBehindError, SchemaAheadError if the schema does not fit.
 */
export async function createServer(options: {
  db: Database;
  config: Config;
  log?: FastifyBaseLogger;
  now?: () => Date;
  createId?: () => string;
}): Promise<Server> {
  const { db, config, now = () => new Date(), createId = randomUUID } = options;
  const log = options.log ?? pino({ level: config.logLevel });
  await assertSchemaIsCurrent(db);
  const auth = createAuth({ db, config, log, now, createId });
  // better-auth compares the schema in the background, and until that is done the first calls depend on it.
  await (await auth.$context).checkSchema?.();
  const serving = await LiveServing.start({ db, log, pollIntervalMs: config.pollIntervalMs });
  const context: ApiContext = { db, config, auth, serving, drain: { isDraining: false }, log, now, createId };
  const stopCleanUp = startCleanUp({ db, log, now });
  const { app, metrics } = await createApp(context);
  await app.ready();
  let metricsServer: HttpServer | undefined;
  return {
    app,
    auth,
    refresh: () => serving.refresh(),
    async listen() {
      const { host, port, metricsPort } = config;
      if (metricsPort > 0) metricsServer = await listenForMetrics(metrics, { host, port: metricsPort });
      return app.listen({ host, port });
    },
    async close() {
      context.drain.isDraining = true;
      await sleep(config.drainMs);
      await app.close();
      stopCleanUp();
      await serving.stop();
      metricsServer?.close();
    },
  };
}
