import type { Database } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { Auth } from './accounts/auth.ts';
import type { Config } from './config.ts';
import type { ImportRunner } from './imports/import-runner.ts';
import type { Drain } from './operation/drain.ts';
import type { Startup } from './operation/startup.ts';
import type { ServedLog } from './recommendations/served-log.ts';
import type { LiveServing } from './serving/live-serving.ts';
import type { TrainingRunner } from './trainings/training-runner.ts';

/** What use cases work with; clock, chance and log among it. */
export interface ApiContext {
  db: Database;
  config: Config;
  auth: Auth;
  readSessionToken: (cookies: string) => string | undefined;
  serving: LiveServing;
  startup: Startup;
  servedLog: ServedLog;
  imports: ImportRunner;
  trainings: TrainingRunner;
  drain: Drain;
  log: FastifyBaseLogger;
  now: () => Date;
  createId: () => string;
}
