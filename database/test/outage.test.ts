import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase, type Database, isUnavailable } from '../src/index.ts';
import { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts';
import { type SilentProxy, startSilentProxy } from './silent-proxy.ts';

const POOL_SIZE = 3;

describe('a PostgreSQL server that goes and comes back', () => {
  let cluster: PostgresCluster;
  let proxy: SilentProxy;
  beforeAll(async () => {
    cluster = startPostgresCluster();
    proxy = await startSilentProxy(cluster.socketPath);
  });
  afterAll(() => {
    proxy?.stop();
    cluster?.stop();
  });

  const open = (options: { queryMsMax?: number } = {}) => {
    const notices: string[] = [];
    const onNotice = (notice: string) => notices.push(notice);
    const url = proxy.url('postgres');
    return { notices, db: connectDatabase(url, { poolSize: POOL_SIZE, onNotice, ...options }) };
  };

  it('is refused at once while it is stopped, and asked again by itself', async () => {
    const { db, notices } = open();
    await ask(db);
    cluster.halt();
    expect((await attempt(db)).isAway).toBe(true);
    await waitFor(() => notices.some((notice) => notice.startsWith('the database is away')));
    for (let i = 0; i < 20; i++) {
      const { isAway, durationMs } = await attempt(db);
      expect(isAway).toBe(true);
      expect(durationMs).toBeLessThan(100);
    }
    cluster.resume();
    const backMs = await waitFor(async () => !(await attempt(db)).isAway);
    expect(backMs).toBeLessThan(10_000);
    expect(notices.at(-1)).toBe('the database answers again');
    await db.destroy();
  });

  it('frees whoever waits for it when it says nothing any more, and keeps no connection', async () => {
    const { db, notices } = open();
    await Promise.all(Array.from({ length: POOL_SIZE }, () => sql`select pg_sleep(0.1)`.execute(db)));
    proxy.setSilent(true);
    const waiting = await Promise.all(Array.from({ length: 4 * POOL_SIZE }, () => attempt(db)));
    expect(waiting.every(({ isAway }) => isAway)).toBe(true);
    expect(Math.max(...waiting.map(({ durationMs }) => durationMs))).toBeLessThan(9_000);
    expect(notices.filter((notice) => notice.startsWith('the database is away'))).toHaveLength(1);
    const { isAway, durationMs } = await attempt(db);
    expect(isAway && durationMs < 100).toBe(true);
    proxy.setSilent(false);
    expect(await waitFor(async () => !(await attempt(db)).isAway)).toBeLessThan(10_000);
    await Promise.all(Array.from({ length: 4 * POOL_SIZE }, () => ask(db)));
    expect(proxy.connectionCount()).toBeLessThanOrEqual(POOL_SIZE);
    await db.destroy();
  });

  it('leaves a query that takes its time alone, up to the limit of who asks', async () => {
    const patient = open();
    await sql`select pg_sleep(4)`.execute(patient.db);
    expect(patient.notices).toEqual([]);
    const hasty = open({ queryMsMax: 1_000 });
    const outcome = await attempt(hasty.db, () => sql`select pg_sleep(30)`.execute(hasty.db));
    expect(outcome.isAway && outcome.durationMs < 2_000).toBe(true);
    await ask(hasty.db);
    expect(hasty.notices).toEqual([]);
    await Promise.all([patient.db.destroy(), hasty.db.destroy()]);
  });

  it('is there although it has no connection left to give', async () => {
    const name = 'crowded';
    const { db } = open();
    await sql`create role ${sql.ref(name)} login connection limit 1`.execute(db);
    const url = proxy.url('postgres').replace('//crs@', `//${name}@`);
    const crowded = connectDatabase(url, { poolSize: 2 });
    const slow = sql`select pg_sleep(1)`.execute(crowded);
    await sleep(300);
    expect((await attempt(crowded)).isAway).toBe(true);
    await slow;
    await ask(crowded);
    await Promise.all([db.destroy(), crowded.destroy()]);
  });
});

async function ask(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}

async function attempt(db: Database, run: () => Promise<unknown> = () => ask(db)) {
  const start = performance.now();
  const error = await run().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error !== undefined && !isUnavailable(error)) throw error;
  return { isAway: error !== undefined, durationMs: performance.now() - start };
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > 20_000) throw new Error('it did not happen');
    await sleep(50);
  }
  return performance.now() - start;
}
