// Requests a second and latency through HTTP, beside a bare Fastify route that answers the same bytes:
// node bench/http.ts [postgres://… of an empty database; SQLite in a temporary folder by default] [connections, 10]
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, loadConfig } from '@crs/api';
import { connectDatabase, migrateDatabase } from '@crs/database';
import Fastify from 'fastify';
import { fillDatabase } from './fill-database.ts';
import type { LoadResult } from './load-client.ts';
import { runLoad } from './run-load.ts';

const AUTH_SECRET = 'a secret of the benchmark, long enough';
interface Round {
  own: LoadResult;
  bare: LoadResult;
}

const learnerCount = 1000;
const roundCount = 5;
const roundMs = 3000;

const folder = mkdtempSync(join(tmpdir(), 'crs-bench-'));
const url = process.argv[2] ?? `sqlite:${join(folder, 'crs.db')}`;
const databaseName = url.split(':')[0];
const db = connectDatabase(url, { poolSize: Number(process.argv[3] ?? 10) });
await migrateDatabase(db);
const tokens = await fillDatabase(db, learnerCount);
const requests = tokens.map((token) => {
  const signature = createHmac('sha256', AUTH_SECRET).update(token).digest('base64');
  const cookie = `crs.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  return `GET /api/v1/me/recommendations HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`;
});

const config = loadConfig({
  DATABASE_URL: url,
  AUTH_SECRET,
  PORT: '8231',
  REQUESTS_PER_MINUTE: '1000000',
  WEB_ROOT: '/nonexistent',
  LOG_LEVEL: 'silent',
});
const server = await createServer({ db, config });
await server.listen();
await server.whenReady();
const bodies: string[] = [];
for (const request of requests) bodies.push(await readBody(request));
const bare = Fastify();
let served = 0;
bare.get('/api/v1/me/recommendations', async (_request, reply) =>
  reply.type('application/json; charset=utf-8').send(bodies[served++ % bodies.length]),
);
await bare.listen({ port: 8232, host: '127.0.0.1' });

const load = { requests, connections: 16, durationMs: roundMs, rate: undefined };
const rounds: Round[] = [];
for (let round = 0; round < roundCount; round++) {
  const own = await runLoad({ ...load, port: 8231 });
  rounds.push({ own, bare: await runLoad({ ...load, port: 8232 }) });
}
const { own, bare: other } = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b))[roundCount >> 1]!;
show(`${databaseName}, 16 connections`, own);
show('bare route', other);
console.log(`ratio ${(own.perSecond / other.perSecond).toFixed(2)} (median of ${roundCount} pairs)`);
for (const rate of [500, 1000])
  show(`${databaseName}, ${rate} a second`, await runLoad({ ...load, port: 8231, rate }));

await bare.close();
await server.close();
await db.destroy();
rmSync(folder, { recursive: true });

async function readBody(request: string): Promise<string> {
  const cookie = /cookie: (.*)\r\n/.exec(request)![1]!;
  const answer = await fetch('http://127.0.0.1:8231/api/v1/me/recommendations', { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.text();
}

function ratioOf(round: Round): number {
  return round.own.perSecond / round.bare.perSecond;
}

function show(name: string, { perSecond, p50Ms, p99Ms, bytes, failedCount }: LoadResult): void {
  const times = `p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`;
  const failed = failedCount > 0 ? `, ${failedCount} FAILED` : '';
  console.log(`${name}: ${perSecond.toFixed(0)} requests a second, ${times}, ${bytes} bytes${failed}`);
}
