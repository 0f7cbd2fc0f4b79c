import type { Course, Readiness, Recommendations } from '@crs/contracts';
import { expect, it } from 'vitest';
import { insertTestCourses, listTestCourses, publishTestModel, storeTestModel } from './test-catalogue.ts';
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

  it('stays at the last good model where the new one is damaged, and says so', async () => {
    const { server, db, call } = use();
    await publishTestModel(db, 'good');
    await server.refresh();
    await storeTestModel(db, 'truncated', new Uint8Array(100), 'not the checksum');
    await server.refresh();
    await storeTestModel(db, 'no model', new TextEncoder().encode('these bytes are no model'));
    await server.refresh();
    expect(await versionOf()).toBe('good');
    const { status, body } = await call<Readiness>({ path: '/readyz' });
    expect(status).toBe(200);
    expect(body.checks.model).toMatchObject({ isReady: true, detail: expect.stringMatching(/\w/) });
    expect(body.checks.model.detail).not.toContain('version good');
    await publishTestModel(db, 'better');
    await server.refresh();
    expect(await versionOf()).toBe('better');
    expect((await call<Readiness>({ path: '/readyz' })).body.checks.model.detail).toBe('version better');
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
