import type { Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import { type Auth, createAuth } from './accounts/auth.ts';
import { createTokenReader } from './accounts/read-session-token.ts';
import { type App, createApp } from './app.ts';
import type { Config } from './config.ts';
import type { ApiContext } from './context.ts';
import { createId as createUuid } from './create-id.ts';
import { ImportRunner } from './imports/import-runner.ts';
import { startCleanUp } from './operation/clean-up.ts';
import { createLog } from './operation/create-log.ts';
import { listenForMetrics } from './operation/metrics-server.ts';
import { Startup } from './operation/startup.ts';
import { ServedLog } from './recommendations/served-log.ts';
import { LiveServing } from './serving/live-serving.ts';
import { type TrainingProgram, TrainingRunner } from './trainings/training-runner.ts';

/** The HTTP service as one process runs it. */
export interface Server {
  app: App;
  auth: Auth;
  /** Resolves when the database is there with its schema and everything that is served is loaded. */
  whenReady(): Promise<void>;
  metrics: Registry;
  /** Looks for a new model and a changed catalogue now. */
  refresh(): Promise<void>;
  /** Looks now for imports of processes that ended in the middle. */
  recoverImports(): Promise<void>;
  /** Listens where the configuration says; gives the address. */
  listen(): Promise<string>;
  /** Says "not ready", waits for load balancers to notice, answers what is under way and ends. */
  close(): Promise<void>;
}

/**
 * Makes the service; the caller keeps the database and closes it after the server. Until the database is there, with
 * the schema of this program, the API answers 503; it becomes ready by itself.
 */
export async function createServer(options: {
  db: Database;
  config: Config;
  /** What trains where somebody orders it; without one nobody can. */
  trainingProgram?: TrainingProgram;
  log?: FastifyBaseLogger;
  now?: () => Date;
  createId?: () => string;
}): Promise<Server> {
  const { db, config, now = () => new Date(), createId = createUuid } = options;
  const { log, close: closeLog } = options.log
    ? { log: options.log, close: async () => {} }
    : createLog(config);
  const auth = createAuth({ db, config, log, now, createId });
  const { authCookies, secret } = await auth.$context;
  const readSessionToken = createTokenReader({ name: authCookies.sessionToken.name, secret });
  const serving = await LiveServing.create({ db, log, pollIntervalMs: config.pollIntervalMs, now });
  const startup = new Startup({ db, serving, log });
  const servedLog = new ServedLog({ db, log });
  const imports = new ImportRunner({
    unpackedBytesMax: config.importMbMax * 1_000_000,
    db,
    databaseUrl: config.databaseUrl,
    log,
    now,
    onEnd: () => serving.refresh(),
  });
  const trainings = new TrainingRunner({
    program: config.isTrainingOffered ? options.trainingProgram : undefined,
    db,
    log,
    now,
    createId,
    onEnd: () => serving.refresh(),
  });
  const drain = { isDraining: false };
  const services = { auth, readSessionToken, serving, startup, servedLog, imports, trainings, drain };
  const context: ApiContext = { db, config, ...services, log, now, createId };
  void startup.settled.then(() => imports.start());
  const stopCleanUp = startCleanUp({ db, log, now, ...config });
  const { app, metrics } = await createApp(context);
  await app.ready();
  let metricsServer: HttpServer | undefined;
  return {
    app,
    auth,
    whenReady: () => startup.settled,
    metrics,
    refresh: () => serving.refresh(),
    recoverImports: () => imports.recover(),
    async listen() {
      const { host, port, metricsPort } = config;
      if (metricsPort > 0) metricsServer = await listenForMetrics(metrics, { host, port: metricsPort });
      return app.listen({ host, port });
    },
    async close() {
      context.drain.isDraining = true;
      await sleep(config.drainMs);
      await app.close();
      await imports.stop();
      await trainings.stop();
      await servedLog.flush();
      stopCleanUp();
      await startup.stop();
      await serving.stop();
      metricsServer?.close();
      await closeLog();
    },
  };
}
