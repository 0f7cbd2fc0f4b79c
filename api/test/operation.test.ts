import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem, Readiness } from '@crs/contracts';
import { createClient } from '@crs/contracts/client';
import { connectDatabase } from '@crs/database';
import { createTestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeApi, startTestServer } from './test-server.ts';

describeApi('the service', (use) => {
  const get = <T>(path: string, headers: Record<string, string> = {}) => use().call<T>({ path, headers });

  it('is alive and ready', async () => {
    expect((await get('/livez')).body).toEqual({ status: 'alive' });
    const { status, body } = await get<Readiness>('/readyz');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ready',
      checks: { database: { isReady: true }, migrations: { isReady: true } },
    });
  });

  it('gives each request an id, or keeps the one it came with', async () => {
    const own = await get<Problem>('/api/v1/courses/NO-SUCH', { 'x-request-id': 'my-request-17' });
    expect(own.headers['x-request-id']).toBe('my-request-17');
    expect(own.body.requestId).toBe('my-request-17');
    const forged = await get<Problem>('/api/v1/me', { 'x-request-id': 'a b\tc' });
    expect(forged.body.requestId).toMatch(/^[\w-]{36}$/);
    expect(forged.headers['x-request-id']).toBe(forged.body.requestId);
  });

  it('answers with a problem whatever goes wrong', async () => {
    const post = (payload: string, contentType: string) =>
      use().call<Problem>({
        method: 'POST',
        path: '/api/v1/recommendations/preview',
        headers: { 'content-type': contentType },
        payload,
      });
    const expectProblem = (answer: Awaited<ReturnType<typeof post>>, status: number, code: string) => {
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ status, code, requestId: expect.any(String) });
    };
    expectProblem(await get<Problem>('/api/v1/nothing'), 404, 'not_found');
    expectProblem(await get<Problem>('/nothing'), 404, 'not_found');
    expectProblem(await get<Problem>('/api/v1/courses/%E0%A4%A'), 400, 'bad_request');
    expectProblem(await post('{"taken": [', 'application/json'), 400, 'bad_request');
    expectProblem(await post('{"__proto__": {"a": 1}}', 'application/json'), 400, 'bad_request');
    expectProblem(await post('<a/>', 'application/xml'), 415, 'unsupported_media_type');
    const large = JSON.stringify({ goal: 'x'.repeat(3_000_000) });
    expectProblem(await post(large, 'application/json'), 413, 'payload_too_large');
  });

  it('protects every answer by headers', async () => {
    for (const path of ['/livez', '/api/v1/courses', '/api/v1/me', '/nothing']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
    }
    expect((await get('/api/v1/courses')).headers['cache-control']).toBe('no-store');
  });

  it('describes itself', async () => {
    const { body } = await get<{ openapi: string; paths: object }>('/api/v1/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/v1/me/recommendations');
    const page = await get('/api/docs/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('limits the requests of one address', async () => {
    const { db, databaseUrl } = use();
    const limited = await startTestServer({ db, url: databaseUrl }, { REQUESTS_PER_MINUTE: '3' });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await limited.call({ path: '/api/v1/interests' })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await limited.call({ path: '/livez' })).status).toBe(200);
    const other = await limited.call({ path: '/api/v1/interests', remoteAddress: '10.1.1.1' });
    expect(other.status).toBe(200);
    await limited.server.close();
  });
});

describeApi('a service that listens', (use) => {
  it('finishes what it began, says that it is draining, and shows its metrics elsewhere', async () => {
    const { db, databaseUrl } = use();
    const metricsPort = 20_000 + (process.pid % 20_000);
    const environment = { PORT: '0', METRICS_PORT: String(metricsPort), DRAIN_MS: '1500' };
    const { server } = await startTestServer({ db, url: databaseUrl }, environment);
    const address = await server.listen();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toMatch(
      /crs_http_request_duration_seconds_count\{method="GET",route="\/readyz",status="200"\} 1/,
    );
    expect(metrics).toContain('crs_model_info{version="first"} 1');
    expect(metrics).toContain('crs_courses_offered 14');
    const client = createClient({ baseUrl: address });
    const query = { subject: ['History', 'Biology'], limit: 50 };
    const found = await client.GET('/api/v1/courses', { params: { query } });
    expect(found.data?.items.map(({ subjects }) => subjects[0])).toEqual(
      expect.arrayContaining(['History', 'Biology']),
    );
    expect(found.data?.total).toBe(5);
    const missing = await client.GET('/api/v1/courses/{id}', { params: { path: { id: 'a/b' } } });
    expect(missing.error).toMatchObject({ status: 404, code: 'not_found' });
    const closing = server.close();
    const draining = await fetch(`${address}/readyz`);
    expect(draining.headers.get('connection')).toBe('close');
    expect([draining.status, ((await draining.json()) as Readiness).status]).toEqual([503, 'draining']);
    expect((await fetch(`${address}/api/v1/courses`)).status).toBe(200);
    await closing;
    await expect(fetch(`${address}/livez`)).rejects.toThrow('fetch failed');
  });
});

describe('a service without its database', () => {
  it('stays alive, is not ready and answers 503', async () => {
    const database = await createTestDatabase('postgres');
    const db = connectDatabase(database.url);
    const { server, call } = await startTestServer({ db, url: database.url });
    await database.remove();
    expect((await call({ path: '/livez' })).status).toBe(200);
    const ready = await call<Readiness>({ path: '/readyz' });
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ status: 'not_ready', checks: { database: { isReady: false } } });
    const path = '/api/v1/auth/sign-in/email';
    const payload = { email: 'ada@example.org', password: 'correct horse battery' };
    const answer = await call<Problem>({ method: 'POST', path, payload });
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('5');
    const withCookie = { cookie: 'crs.session_token=made.up' };
    expect((await call({ path: '/api/v1/me', headers: withCookie })).status).toBe(401);
    const withKey = { 'x-api-key': 'crs_made_up' };
    const events = { method: 'POST' as const, path: '/api/v1/events', headers: withKey, payload: {} };
    expect((await call(events)).status).toBe(503);
    expect((await call({ path: '/api/v1/courses' })).status).toBe(200);
    await server.close();
    await db.destroy();
  });
});

describe('a service with a built web app', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'crs-web-'));
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let call: Awaited<ReturnType<typeof startTestServer>>['call'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>CRS</title>');
    writeFileSync(join(webRoot, 'assets/index-abc123.js'), 'export {};');
    database = await createTestDatabase('sqlite');
    const started = await startTestServer(database, { WEB_ROOT: webRoot });
    ({ call } = started);
    close = () => started.server.close();
  });
  afterAll(async () => {
    await close();
    await database.remove();
    rmSync(webRoot, { recursive: true });
  });

  it('serves its files, hashed ones for ever, and its page for its own addresses', async () => {
    const script = await call({ path: '/assets/index-abc123.js' });
    expect(script.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    for (const path of ['/', '/courses/CS101', '/courses/CS.101', '/sign-in?next=%2F']) {
      const page = await call({ path });
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<title>CRS</title>') });
      expect(page.headers['cache-control']).toBe('no-cache');
    }
  });

  it('keeps problems for the API, missing files and other methods', async () => {
    for (const path of ['/api/v1/nothing', '/assets/gone.js', '/favicon.ico'])
      expect(await call({ path })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await call({ method: 'POST', path: '/courses' })).status).toBe(404);
    expect((await call({ path: '/assets/..%2f..%2f..%2fetc%2fpasswd' })).text).not.toContain('root:');
  });
});
