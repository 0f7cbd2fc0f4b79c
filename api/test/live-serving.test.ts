import { replaceCourseRuns } from '@crs/database';
import type { Course, CoursePage, Readiness, Recommendations } from '@crs/contracts';
import { expect, it } from 'vitest';
import {
  damageTestModel,
  fitTestModel,
  insertTestCourses,
  listTestCourses,
  publishTestModel,
  storeTestModel,
} from './test-catalogue.ts';
import { describeApi } from './test-server.ts';

describeApi('what is served', (use) => {
  const preview = (taken: string[] = ['COM-1']) =>
    use().call<Recommendations>({
      method: 'POST',
      path: '/api/v1/recommendations/preview',
      payload: { taken, explain: 'full' },
    });
  const versionOf = async () => (await preview()).body.modelVersion;

  it('changes to a new model while requests run, and every answer comes from one model alone', async () => {
    const { server, db } = use();
    const first = await preview();
    const expected = new Map([['first', first.body.items]]);
    const swaps = { areDone: false };
    const swap = (async () => {
      for (const [version, ridge] of [
        ['second', 5],
        ['third', 80],
      ] as const) {
        await publishTestModel(db, version, ridge);
        await server.refresh();
        expected.set(version, (await preview()).body.items);
      }
      swaps.areDone = true;
    })();
    const answers = [first];
    while (!swaps.areDone) answers.push(...(await Promise.all(Array.from({ length: 8 }, () => preview()))));
    await swap;
    answers.push(await preview());
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.modelVersion))).toEqual(
      new Set(['first', 'second', 'third']),
    );
    for (const { body } of answers) expect(body.items).toEqual(expected.get(body.modelVersion ?? ''));
    expect(expected.get('first')).not.toEqual(expected.get('third'));
  });

  const refusedMetric = async () =>
    /^crs_model_refused (\d)$/m.exec(await use().server.metrics.metrics())?.[1];
  const bad: [string, (good: Uint8Array) => Uint8Array][] = [
    ['truncated', (good) => good.slice(0, good.length / 2)],
    ['empty', () => new Uint8Array(0)],
    ['with one byte changed', (good) => good.map((byte, place) => (place === 5000 ? byte ^ 1 : byte))],
  ];

  it.each(bad)('stays at the last good model where the new one is %s, and says so', async (name, spoil) => {
    const { server, db, call } = use();
    const [good, spoilt, better] = ['good', 'bad', 'better'].map((word) => `${word}: ${name}`);
    await publishTestModel(db, good!);
    await server.refresh();
    const bytes = await fitTestModel(9);
    await storeTestModel(db, spoilt!, bytes);
    await damageTestModel(db, spoilt!, spoil(bytes));
    await server.refresh();
    expect(await versionOf()).toBe(good);
    expect(await refusedMetric()).toBe('1');
    const { status, body } = await call<Readiness>({ path: '/readyz' });
    expect(status).toBe(200);
    expect(body.checks.model).toMatchObject({ isReady: true, detail: expect.stringContaining(spoilt!) });
    await publishTestModel(db, better!);
    await server.refresh();
    expect(await versionOf()).toBe(better);
    expect(await refusedMetric()).toBe('0');
    expect((await call<Readiness>({ path: '/readyz' })).body.checks.model.detail).toBe(`version ${better}`);
  });

  it('stays at the last good model where the new one is of a format that it does not know', async () => {
    const { server, db, call } = use();
    await publishTestModel(db, 'known');
    await server.refresh();
    await storeTestModel(db, 'unknown', new TextEncoder().encode('these bytes are no model'));
    await server.refresh();
    expect([await versionOf(), await refusedMetric()]).toEqual(['known', '1']);
    expect((await call<Readiness>({ path: '/readyz' })).status).toBe(200);
  });

  it('is not ready after a start with a live model that cannot be read', async () => {
    const { db, databaseUrl } = use();
    const { startTestServer } = await import('./test-server.ts');
    const bytes = await fitTestModel(9);
    await storeTestModel(db, 'bad at start', bytes);
    await damageTestModel(db, 'bad at start', bytes.slice(1));
    const restarted = await startTestServer({ db, url: databaseUrl });
    const { status, body } = await restarted.call<Readiness>({ path: '/readyz' });
    expect([status, body.checks.model.isReady]).toEqual([503, false]);
    await restarted.server.close();
    await publishTestModel(db, 'good again');
  });

  it('keeps to the catalogue of today with a model of an older one', async () => {
    const { server, db } = use();
    const gone = { ...listTestCourses()[0]!, externalId: 'OLD-1' };
    await storeTestModel(
      db,
      'older catalogue',
      await fitTestModel(20, [gone, ...listTestCourses().slice(1)]),
    );
    await server.refresh();
    const { body, status } = await preview(['COM-2']);
    expect([status, body.modelVersion]).toEqual([200, 'older catalogue']);
    const ids = body.items.map(({ course }) => course.id);
    expect(ids).not.toContain('OLD-1');
    const all = await use().call<Recommendations>({
      method: 'POST',
      path: '/api/v1/recommendations/preview?limit=50',
      payload: { taken: ['COM-2'] },
    });
    expect(all.body.items.map(({ course }) => course.id)).toContain('COM-1');
  });

  it('follows the catalogue', async () => {
    const { server, db, call } = use();
    const [first] = listTestCourses();
    if (!first) throw new Error('no course');
    const changed = { ...first, title: 'Programming with snakes' };
    const added = { ...first, externalId: 'NEW-1', title: 'Weaving' };
    await insertTestCourses(db, [changed, added]);
    await server.refresh();
    expect((await call<Course>({ path: '/api/v1/courses/COM-1' })).body.title).toBe(
      'Programming with snakes',
    );
    expect((await call<Course>({ path: '/api/v1/courses/NEW-1' })).status).toBe(200);
    const { body } = await preview([]);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('leaves courses out whose runs have all ended, from one day to the next', async () => {
    const { db, databaseUrl } = use();
    const { startTestServer } = await import('./test-server.ts');
    const run = (startsOn: string, endsOn: string | null) => [
      { term: null, startsOn, endsOn, seats: null, mode: null },
    ];
    const runs = new Map([
      ['COM-2', run('2089-09-01', '2090-01-31')],
      ['MAT-1', [...run('2019-09-01', '2020-01-31'), ...run('2020-09-01', '2021-01-31')]],
      ['HIS-1', [...run('2090-09-01', '2090-12-31'), ...run('2089-09-01', '2090-02-28')]],
    ]);
    await db.transaction().execute((transaction) => replaceCourseRuns(transaction, runs, { at: new Date() }));
    const clock = { now: '2090-01-31T23:59:59Z' };
    const { server, call } = await startTestServer(
      { db, url: databaseUrl },
      {},
      { now: () => new Date(clock.now) },
    );
    const listIds = async () => {
      const path = '/api/v1/recommendations/preview';
      const payload = { taken: [], limit: 50 };
      const { body } = await call<Recommendations>({ method: 'POST', path, payload });
      return body.items.map(({ course }) => course.id);
    };
    const read = async (id: string) => (await call<Course>({ path: `/api/v1/courses/${id}` })).body;
    const first = await listIds();
    expect(first).toEqual(expect.arrayContaining(['COM-2', 'HIS-1', 'BIO-1']));
    expect(first).not.toContain('MAT-1');
    expect(await read('MAT-1')).toMatchObject({ nextRun: null, hasNoRunAhead: true, runs: [] });
    expect(await read('BIO-1')).toMatchObject({ nextRun: null, hasNoRunAhead: false, runs: [] });
    const { nextRun, runs: ahead } = await read('HIS-1');
    expect([nextRun?.startsOn, ahead.map(({ endsOn }) => endsOn)]).toEqual([
      '2090-09-01',
      ['2090-02-28', '2090-12-31'],
    ]);
    const found = await call<CoursePage>({ path: '/api/v1/courses?q=calculus' });
    expect(found.body.items[0]).toMatchObject({ id: 'MAT-1', hasNoRunAhead: true });

    clock.now = '2090-02-01T00:00:00Z';
    await server.refresh();
    expect((await listIds()).toSorted()).toEqual(first.filter((id) => id !== 'COM-2').toSorted());
    expect((await read('COM-2')).hasNoRunAhead).toBe(true);

    // Nobody keeps the dates up any more: they say nothing of what can be taken.
    clock.now = '2091-01-01T00:00:00Z';
    await server.refresh();
    expect(await listIds()).toEqual(expect.arrayContaining(['COM-2', 'MAT-1', 'HIS-1']));
    expect((await read('COM-2')).hasNoRunAhead).toBe(false);
    await server.close();
  });

  it('is looked for without being asked', async () => {
    const { db, databaseUrl } = use();
    const { startTestServer } = await import('./test-server.ts');
    const polling = await startTestServer({ db, url: databaseUrl }, { POLL_INTERVAL_MS: '20' });
    await publishTestModel(db, 'polled');
    await expect
      .poll(async () => (await polling.call<Readiness>({ path: '/readyz' })).body.checks.model.detail, {
        timeout: 30_000,
      })
      .toBe('version polled');
    await polling.server.close();
  });
});
