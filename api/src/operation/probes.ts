import { Liveness, Readiness } from '@crs/contracts';
import { assertSchemaIsCurrent, pingDatabase } from '@crs/database';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';

const CHECK_TIMEOUT_MS = 2_000;

/** `/livez`: the process runs, whatever the database does. `/readyz`: send requests here. */
export function registerProbes(app: App, context: ApiContext): void {
  app.get(
    '/livez',
    {
      schema: { summary: 'The process runs', response: { 200: Liveness } },
      config: { rateLimit: false },
      logLevel: 'warn',
    },
    async () => ({ status: 'alive' as const }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        summary: 'The process can answer requests',
        response: { 200: Readiness, 503: Readiness },
      },
      config: { rateLimit: false },
      logLevel: 'warn',
    },
    async (_request, reply) => {
      const readiness = await checkReadiness(context);
      return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness);
    },
  );
}

async function checkReadiness({ db, serving, startup, drain }: ApiContext): Promise<Readiness> {
  const database = await check(() => pingDatabase(db));
  const migrations = database.isReady ? await check(() => assertSchemaIsCurrent(db)) : database;
  const model = startup.isDone ? checkModel(serving) : { isReady: false, detail: 'not loaded yet' };
  const isReady = database.isReady && migrations.isReady && model.isReady;
  const status = drain.isDraining ? 'draining' : isReady ? 'ready' : 'not_ready';
  return { status, checks: { database, migrations, model } };
}

function checkModel({ modelProblem, current }: ApiContext['serving']): { isReady: boolean; detail: string } {
  const isReady = modelProblem === undefined || current.model !== undefined;
  return { isReady, detail: modelProblem ?? describeModel(current.modelVersion) };
}

function describeModel(version: string | null): string {
  return version === null ? 'none published yet: popular and new courses' : `version ${version}`;
}

async function check(run: () => Promise<void>): Promise<{ isReady: boolean; detail?: string }> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error('no answer in time')), CHECK_TIMEOUT_MS);
  try {
    await Promise.race([run(), timeout.promise]);
    return { isReady: true };
  } catch (error) {
    return { isReady: false, detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
