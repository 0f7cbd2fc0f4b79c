import { randomUUID } from 'node:crypto';
import type { Role } from '@crs/contracts';
import type { Database } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createServer, createUser, loadConfig, type Server, type TrainingProgram } from '../src/index.ts';
import { insertTestCourses, publishTestModel } from './test-catalogue.ts';

export const PASSWORD = 'correct horse battery';

export interface Answer<T> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
  text: string;
}

/** A signed-in browser. */
export interface Person {
  email: string;
  cookie: string;
  call<T>(
    method: NonNullable<InjectOptions['method']>,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

/** The service on a database of its own, entered by HTTP. */
export interface TestServer {
  server: Server;
  db: Database;
  databaseUrl: string;
  call<T>(options: InjectOptions & { path?: string }): Promise<Answer<T>>;
  signUp(name?: string): Promise<Person>;
  signInAs(role: Role): Promise<Person>;
}

export async function startTestServer(
  database: { db: Database; url: string },
  environment: Record<string, string> = {},
  parts: { trainingProgram?: TrainingProgram; now?: () => Date } = {},
): Promise<TestServer> {
  const config = loadConfig({
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests that is long enough',
    EVENT_LOOP_DELAY_MS_MAX: '600000',
    POLL_INTERVAL_MS: '3600000',
    REQUESTS_PER_MINUTE: '100000',
    WEB_ROOT: '/nonexistent',
    ...environment,
  });
  const log = pino({ level: 'silent' });
  const server = await createServer({ db: database.db, config, log, ...parts });
  await server.whenReady();
  const call = <T>(options: InjectOptions) => callApp<T>(server, options);
  return {
    server,
    db: database.db,
    databaseUrl: database.url,
    call,
    async signUp(name = 'Ada') {
      const email = `${randomUUID()}@example.org`;
      const payload = { name, email, password: PASSWORD };
      const answer = await call({
        method: 'POST',
        path: '/api/v1/auth/sign-up/email',
        payload,
        remoteAddress: randomAddress(),
      });
      return toPerson(call, email, answer);
    },
    async signInAs(role) {
      const email = `${randomUUID()}@example.org`;
      await createUser(server.auth, { email, name: role, password: PASSWORD, role });
      const payload = { email, password: PASSWORD };
      const answer = await call({
        method: 'POST',
        path: '/api/v1/auth/sign-in/email',
        payload,
        remoteAddress: randomAddress(),
      });
      return toPerson(call, email, answer);
    },
  };
}

function toPerson(call: TestServer['call'], email: string, answer: Answer<unknown>): Person {
  if (answer.status !== 200) throw new Error(`signing in failed: ${answer.text}`);
  const cookie = readCookies(answer);
  return {
    email,
    cookie,
    call: (method, path, body, headers = {}) =>
      call({
        method,
        path: `/api/v1${path}`,
        headers: { cookie, ...headers },
        ...(body !== undefined && { payload: body as object }),
      }),
  };
}

export function readCookies({ headers }: Answer<unknown>): string {
  const set = headers['set-cookie'];
  const cookies = Array.isArray(set) ? set : [String(set ?? '')];
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

async function callApp<T>({ app }: Server, options: InjectOptions): Promise<Answer<T>> {
  const response = await app.inject(options);
  const isJson = /json/.test(String(response.headers['content-type']));
  return {
    status: response.statusCode,
    headers: response.headers,
    body: (isJson ? response.json() : undefined) as T,
    text: response.body,
  };
}

/** Limits count by address. */
export function randomAddress(): string {
  const part = () => 1 + Math.floor(Math.random() * 250);
  return `10.${part()}.${part()}.${part()}`;
}

/** Runs the tests on both databases, each with one server that has the test catalogue and a model. */
export function describeApi(
  name: string,
  body: (use: () => TestServer) => void,
  environment: Record<string, string> = {},
) {
  describeOnEachDatabase(name, (useDatabase) => {
    let server: TestServer;
    beforeAll(async () => {
      const { db } = useDatabase();
      await insertTestCourses(db);
      await publishTestModel(db, 'first');
      server = await startTestServer(useDatabase(), environment);
    });
    afterAll(() => server?.server.close());
    body(() => server);
  });
}
