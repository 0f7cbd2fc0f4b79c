// What each stage of a list through HTTP takes by itself, one kind after the other for as long as it takes to be fast, beside
// a bare Fastify route: the sum tells how many lists a second one thread could answer at best. SQLite in a temporary
// folder: node bench/http-stages.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeRecommendations, loadListInput, loadServingState } from '@crs/api';
import { connectDatabase, findUserOfSession, migrateDatabase } from '@crs/database';
import { recommend } from '@crs/recommender';
import Fastify from 'fastify';
import { fillDatabase } from './fill-database.ts';
import type { Load } from './load-client.ts';
import { runLoad } from './run-load.ts';

const learnerCount = 1000;
const passCount = 15;
const roundMs = 3000;
const port = 8233;
const limit = 10;

const folder = mkdtempSync(join(tmpdir(), 'crs-bench-'));
const db = connectDatabase(`sqlite:${join(folder, 'crs.db')}`);
await migrateDatabase(db);
const tokens = await fillDatabase(db, learnerCount);
const moment = new Date();
const days = { since: '2000-01-01', before: moment.toISOString().slice(0, 10) };
const readUser = async (token: string) => (await findUserOfSession(db, token, { moment, days }))!;
const users = await Promise.all(tokens.map(readUser));
const readInput = ({ learner, state }: (typeof users)[number]) =>
  loadListInput(db, learner!, { settings: {}, now: moment, state });
const inputs = await Promise.all(users.map(readInput));
const serving = await loadServingState(db, new Date());
const names = { recommendationId: null, learnerId: null, surface: 'bench', explain: 'short' } as const;
const compose = ({ signals, arrangement }: (typeof inputs)[number]) =>
  composeRecommendations(serving, signals, { ...names, limit, generatedAt: moment, arrangement });
const lists = inputs.map(compose);

const reading = await time('session, learner and history from SQLite', tokens, readUser);
const deriving = await time('signals', users, readInput);
const recommending = await time('recommendation', inputs, ({ signals, arrangement }) =>
  recommend(serving.model, serving.rules, signals, { limit, ...arrangement }),
);
const composing = await time('recommendation in the words of the catalogue', inputs, compose);
const writing = await time('JSON', lists, (list) => JSON.stringify(list));
const bare = await timeBareRoute(JSON.stringify(lists[0]));
console.log(`bare route: ${bare.toFixed(1)} µs a request`);
const sum = bare + reading + deriving + composing + writing;
const share = (100 * recommending) / sum;
console.log(`together: ${sum.toFixed(1)} µs, ${share.toFixed(0)} % of it the recommendation`);
console.log(`at best ${(bare / sum).toFixed(2)} of the bare route`);
await db.destroy();
rmSync(folder, { recursive: true });

/** µs of one of `inputs`, the median of the later passes. */
async function time<T>(name: string, each: readonly T[], run: (input: T) => unknown): Promise<number> {
  const means: number[] = [];
  for (let pass = 0; pass < passCount; pass++) {
    const start = performance.now();
    for (const input of each) await run(input);
    means.push(((performance.now() - start) * 1000) / each.length);
  }
  const later = means.slice(passCount / 2).toSorted((a, b) => a - b);
  const median = later[later.length >> 1]!;
  console.log(`${name}: ${median.toFixed(1)} µs`);
  return median;
}

async function timeBareRoute(body: string): Promise<number> {
  const app = Fastify();
  app.get('/', async (_request, reply) => reply.type('application/json; charset=utf-8').send(body));
  await app.listen({ port, host: '127.0.0.1' });
  const requests = ['GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'];
  const load: Load = { port, requests, connections: 16, durationMs: roundMs, rate: undefined };
  await runLoad(load);
  const { perSecond } = await runLoad(load);
  await app.close();
  return 1e6 / perSecond;
}
