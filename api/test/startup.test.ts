import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem, Readiness } from '@crs/contracts';
import { connectDatabase, type Database, migrateDatabase } from '@crs/database';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type PostgresCluster,
  startPostgresCluster,
} from '@crs/database/test';
import { betterAuth } from 'better-auth';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAuth, createServer, loadConfig, type Server } from '../src/index.ts';

const AUTH_SECRET = 'a secret of the tests that is long enough';

interface Answer {
  status: number;
  headers: Headers;
  body: Readiness & { code?: Problem['code'] };
  durationMs: number;
}

interface Started {
  server: Server;
  db: Database;
  logged: { level: number; msg: string; err?: { message: string } }[];
  get(path: string): Promise<Answer>;
}

const started: Started[] = [];
afterEach(async () => {
  for (const { server, db } of started.splice(0)) {
    await server.close();
    await db.destroy();
  }
});

async function startServer(url: string): Promise<Started> {
  const config = loadConfig({ DATABASE_URL: url, AUTH_SECRET, PORT: '0', POLL_INTERVAL_MS: '200' });
  const db = connectDatabase(url);
  const logged: Started['logged'] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const server = await createServer({ db, config, log });
  const address = await server.listen();
  const get = async (path: string): Promise<Answer> => {
    const start = performance.now();
    const response = await fetch(address + path);
    const body = (await response.json()) as Answer['body'];
    const { status, headers } = response;
    return { status, headers, body, durationMs: performance.now() - start };
  };
  started.push({ server, db, logged, get });
  return started.at(-1) as Started;
}

async function waitUntil(condition: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > 20_000) throw new Error('it did not happen');
    await sleep(50);
  }
  return performance.now() - start;
}

const SOON_MS = 10_000;

describe('a server whose database goes and comes', () => {
  let cluster: PostgresCluster;
  beforeAll(() => {
    cluster = startPostgresCluster();
  });
  afterAll(() => cluster?.stop());

  it('listens without it, says what is missing, and becomes ready by itself', async () => {
    cluster.halt();
    const { get, logged } = await startServer(cluster.url('postgres'));
    const isReady = async () => (await get('/readyz')).status === 200;
    expect((await get('/livez')).status).toBe(200);
    const { status, body } = await get('/readyz');
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { status: 'not_ready', checks: { database: { isReady: false }, model: { isReady: false } } },
    });
    for (const path of ['/api/v1/courses', '/api/v1/me', '/api/v1/auth/get-session']) {
      const answer = await get(path);
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }

    cluster.resume();
    const { checks } = await waitForBody(
      () => get('/readyz'),
      (seen) => seen.checks.database.isReady,
    );
    expect(checks.migrations).toMatchObject({
      isReady: false,
      detail: expect.stringContaining('crs migrate'),
    });
    expect((await get('/api/v1/courses')).status).toBe(503);

    const migrator = connectDatabase(cluster.url('postgres'));
    await migrateDatabase(migrator);
    await migrator.destroy();
    expect(await waitUntil(isReady)).toBeLessThan(SOON_MS);
    expect((await get('/api/v1/courses')).status).toBe(200);
    expect((await get('/api/v1/auth/get-session')).status).toBe(200);
    const told = logged.filter(({ msg }) => msg === 'not ready yet').map(({ err }) => err?.message);
    expect(new Set(told).size).toBe(told.length);
  });

  it('answers at once while it is away, and is back soon', async () => {
    const { server, get } = await startServer(cluster.url('postgres'));
    await server.whenReady();
    cluster.halt();
    const needsDatabase = '/api/v1/auth/get-session';
    const session = { headers: { cookie: 'crs.session_token=x' } };
    await server.app.inject({ path: needsDatabase, ...session });
    await waitUntil(async () => (await get('/readyz')).status === 503);
    for (let i = 0; i < 10; i++) {
      const start = performance.now();
      const payload = { email: 'ada@example.org', password: 'correct horse battery' };
      const path = '/api/v1/auth/sign-in/email';
      const { statusCode, headers } = await server.app.inject({ method: 'POST', path, payload });
      expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
      expect(performance.now() - start).toBeLessThan(500);
    }
    const alive = await get('/livez');
    expect([alive.status, alive.durationMs < 500]).toEqual([200, true]);
    cluster.resume();
    expect(await waitUntil(async () => (await get('/readyz')).status === 200)).toBeLessThan(SOON_MS);
    expect((await get(needsDatabase)).status).toBe(200);
  });
});

async function waitForBody<T>(ask: () => Promise<{ body: T }>, fits: (body: T) => boolean): Promise<T> {
  let seen = await ask();
  await waitUntil(async () => fits((seen = await ask()).body));
  return seen.body;
}

describe('a server on the schema of a newer CRS', () => {
  it('is not ready, says why in the log, and does not end', async () => {
    const database = await createTestDatabase('postgres');
    const newer = { number: 900, name: 'future', isBreaking: true, appliedAt: new Date() };
    await database.db.insertInto('migrations').values(newer).execute();
    const { get, logged } = await startServer(database.url);
    await waitUntil(async () => logged.some(({ level }) => level === 50));
    const { status, body } = await get('/readyz');
    expect({ status, migrations: body.checks.migrations }).toMatchObject({
      status: 503,
      migrations: { isReady: false, detail: expect.stringContaining('900 "future"') },
    });
    expect(logged.filter(({ level }) => level === 50)).toMatchObject([
      { msg: 'not ready: the schema is of a newer CRS', err: { message: expect.stringContaining('future') } },
    ]);
    expect((await get('/api/v1/courses')).status).toBe(503);
    await database.remove();
  });
});

describeOnEachDatabase('the schema of accounts', (use) => {
  it('is what better-auth asks for, so that it need not look at every start', async () => {
    const config = loadConfig({ DATABASE_URL: use().url, AUTH_SECRET });
    const { options } = createAuth({ db: use().db, config });
    const advanced = { ...options.advanced, database: { validateSchema: true } };
    const { checkSchema } = await betterAuth({ ...options, advanced }).$context;
    await expect(checkSchema?.()).resolves.toBeUndefined();
    await use().db.schema.alterTable('users').dropColumn('banReason').execute();
    const { checkSchema: checkAgain } = await betterAuth({ ...options, advanced }).$context;
    await expect(checkAgain?.()).rejects.toThrow('users.ban_reason');
  });
});
