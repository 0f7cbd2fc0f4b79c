import type { Preferences, Recommendations } from '@crs/contracts';
import { findLearnerByExternalId, writeServedLists } from '@crs/database';
import { expect, it, vi } from 'vitest';
import { createServiceKey } from '../src/index.ts';
import { makeCohort } from './make-cohort.ts';
import { describeApi, startTestServer, type TestServer } from './test-server.ts';

describeApi('recommendations', (use) => {
  const idsOf = ({ items }: Recommendations) => items.map(({ course }) => course.id);

  it('are popular courses for a person of whom nothing is known', async () => {
    const ada = await use().signUp();
    const { status, body } = await ada.call<Recommendations>('GET', '/me/recommendations?limit=5');
    expect(status).toBe(200);
    expect(body).toMatchObject({ isFallback: true, modelVersion: 'first', surface: 'home' });
    expect(body.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(idsOf(body)).not.toContain('HIS-3');
  });

  it('change with the history at once, without any training', async () => {
    const ada = await use().signUp();
    const before = await ada.call<Recommendations>('GET', '/me/recommendations');
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const after = await ada.call<Recommendations>('GET', '/me/recommendations');
    expect(after.body.isFallback).toBe(false);
    expect(idsOf(after.body)).not.toEqual(idsOf(before.body));
    expect(idsOf(after.body)).not.toContain('COM-1');
    const reasons = after.body.items.flatMap((item) => item.reasons);
    expect(reasons).toContainEqual(
      expect.objectContaining({ kind: 'course', id: 'COM-1', label: 'Programming with Python' }),
    );
  });

  it('replace a dismissed course, and a dropped one', async () => {
    const ada = await use().signUp();
    const first = await ada.call<Recommendations>('GET', '/me/recommendations?limit=3');
    const [top, second] = idsOf(first.body);
    await ada.call('POST', '/me/interactions', { courseId: top, kind: 'dismiss' });
    await ada.call('POST', '/me/interactions', { courseId: second, kind: 'enrol' });
    await ada.call('POST', '/me/interactions', { courseId: second, kind: 'drop' });
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations?limit=3');
    expect(body.items).toHaveLength(3);
    expect(idsOf(body)).not.toContain(top);
    expect(idsOf(body)).not.toContain(second);
    await ada.call('DELETE', `/me/interactions/${top}/dismiss`);
    const undone = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    expect(idsOf(undone.body)).toContain(top);
  });

  it('give reasons that add up to the score, and the three largest when asked to be short', async () => {
    const ada = await use().signUp();
    for (const courseId of ['MAT-1', 'MAT-2', 'COM-1', 'BIO-1'])
      await ada.call('POST', '/me/interactions', { courseId, kind: 'complete' });
    const full = await ada.call<Recommendations>('GET', '/me/recommendations?explain=full');
    const short = await ada.call<Recommendations>('GET', '/me/recommendations');
    expect(full.body.items.some(({ reasons }) => reasons.length > 3)).toBe(true);
    for (const [place, { score, reasons }] of full.body.items.entries()) {
      const sum = reasons.reduce((total, { weight }) => total + weight, 0);
      expect(Math.abs(sum - score)).toBeLessThan(1e-4);
      const largest = reasons.map(({ weight }) => Math.abs(weight)).toSorted((a, b) => b - a);
      const shown = short.body.items[place]?.reasons.map(({ weight }) => weight) ?? [];
      const named = reasons.filter(({ placesLost }) => placesLost !== undefined).map(({ weight }) => weight);
      expect(shown.map(Math.abs)).toEqual(expect.arrayContaining(largest.slice(0, 3)));
      expect(shown).toEqual(expect.arrayContaining(named));
      expect(shown.length).toBeLessThanOrEqual(3 + named.length);
      expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    }
  });

  it('tell what is missing of the prerequisites', async () => {
    const ada = await use().signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations?limit=50');
    const find = (id: string) => body.items.find(({ course }) => course.id === id)?.prerequisites;
    expect(find('COM-2')).toEqual({ state: 'met', missing: [] });
    expect(find('COM-3')).toEqual({
      state: 'missing',
      missing: [
        [
          { id: 'MAT-2', title: 'Linear algebra' },
          { id: 'MAT-3', title: 'Probability' },
        ],
      ],
    });
    expect(find('BIO-2')?.state).not.toBe('met');
  });

  it('use nothing of a person who chose not to be profiled, but what is taken', async () => {
    const ada = await use().signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const { body: preferences } = await ada.call<object>('GET', '/me/preferences');
    await ada.call('PUT', '/me/preferences', { ...preferences, isPersonalised: false });
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations?limit=50');
    expect(body.isFallback).toBe(true);
    expect(idsOf(body)).not.toContain('COM-1');
    expect(body.items.flatMap(({ reasons }) => reasons).every(({ kind }) => kind === 'popular')).toBe(true);
  });

  it('follow interests before any interaction exists', async () => {
    const { body } = await use().call<Recommendations>({
      method: 'POST',
      path: '/api/v1/recommendations/preview',
      payload: { interests: ['Machine learning', 'history'], limit: 4 },
    });
    expect(body).toMatchObject({ recommendationId: null, learnerId: null, isFallback: false });
    expect(['Computing', 'History']).toContain(body.items[0]?.course.subjects[0]);
    expect(body.items[0]?.reasons[0]).toMatchObject({ kind: 'interest' });
  });

  it('are given to advisors of a cohort and to keys of the right scope, and to nobody else', async () => {
    const { signUp, signInAs, call, server } = use();
    const ada = await signUp();
    const advisor = await signInAs('advisor');
    const { body: me } = await ada.call<{ learnerId: string }>('GET', '/me');
    const path = `/learners/${me.learnerId}/recommendations`;
    expect((await advisor.call('GET', path)).status).toBe(404);
    await makeCohort(await signInAs('admin'), { learnerIds: [me.learnerId], advisors: [advisor] });
    expect((await advisor.call<Recommendations>('GET', path)).body.learnerId).toBe(me.learnerId);
    expect((await ada.call('GET', path)).status).toBe(403);
    expect((await advisor.call('GET', '/learners/nobody/recommendations')).status).toBe(404);

    const { body: session } = await advisor.call<{ account: { email: string } }>('GET', '/auth/get-session');
    const owner = await use()
      .db.selectFrom('users')
      .select('id')
      .where('email', '=', session.account.email)
      .executeTakeFirstOrThrow();
    const options = { name: 'portal', ownerUserId: owner.id };
    const reader = await createServiceKey(server.auth, { ...options, scopes: ['recommendations:read'] });
    const writer = await createServiceKey(server.auth, { ...options, scopes: ['events:write'] });
    const ask = (headers: Record<string, string>) => call({ path: `/api/v1${path}`, headers });
    expect((await ask({ 'x-api-key': reader.key })).status).toBe(200);
    expect((await ask({ authorization: `Bearer ${reader.key}` })).status).toBe(200);
    expect((await ask({ 'x-api-key': writer.key })).status).toBe(401);
    expect((await ask({ 'x-api-key': 'crs_wrong' })).status).toBe(401);
  });

  it('are written down with what became of them', async () => {
    const ada = await use().signUp();
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations?surface=sidebar&limit=2');
    const [top] = idsOf(body);
    const { recommendationId } = body;
    await ada.call('POST', '/me/interactions', { courseId: top, kind: 'view', recommendationId });
    await ada.call('POST', '/me/interactions', { courseId: top, kind: 'enrol', recommendationId });
    const eve = await use().signUp('Eve');
    await eve.call('POST', '/me/interactions', { courseId: top, kind: 'dismiss', recommendationId });
    const data = await ada.call<{
      recommendations: { id: string; surface: string; items: unknown[]; outcomes: { kind: string }[] }[];
    }>('GET', '/me/data');
    const [list] = data.body.recommendations;
    expect(list).toMatchObject({ id: recommendationId, surface: 'sidebar' });
    expect(list?.items).toHaveLength(2);
    expect(list?.outcomes.map(({ kind }) => kind)).toEqual(['clicked', 'enrolled']);
  });

  it('do not change when asked again', async () => {
    const ada = await use().signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const first = await ada.call<Recommendations>('GET', '/me/recommendations');
    for (let i = 0; i < 3; i++) {
      const again = await ada.call<Recommendations>('GET', '/me/recommendations');
      expect(again.body.items).toEqual(first.body.items);
    }
  });

  it('let a course sink that was shown on many days and left, and say so', async () => {
    const { db, signUp } = use();
    const ada = await signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const before = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    const [top = '', second = ''] = idsOf(before.body);
    const { learnerId } = (await ada.call<{ learnerId: string }>('GET', '/me')).body;
    const learner = await findLearnerByExternalId(db, learnerId);
    const shown = Array.from({ length: 12 }, (_, i) => ({
      learnerId: learner!.id,
      day: new Date(Date.now() - (i + 1) * 86_400_000).toISOString().slice(0, 10),
      courseIds: [top, second],
    }));
    await writeServedLists(db, [], shown);
    await ada.call('POST', '/me/interactions', { courseId: second, kind: 'view' });
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    const item = body.items.find(({ course }) => course.id === top);
    expect(item).toMatchObject({ placement: { kind: 'ignored', tableRank: 1 } });
    expect(item!.rank).toBeGreaterThan(1);
    expect(idsOf(body)[0]).toBe(second);
    // Not the score has sunk; the look at the second course has moved it a little.
    expect(item!.score).toBeCloseTo(before.body.items[0]!.score, 2);
  });

  it('let courses sink of whose subject the learner wants less, and say so, in a preview too', async () => {
    const ada = await use().signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const before = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    const { course, score } = before.body.items[0]!;
    const [subject = ''] = course.subjects;
    const { body: preferences } = await ada.call<Preferences>('GET', '/me/preferences');
    const put = (lessOf: string[]) =>
      ada.call<Preferences>('PUT', '/me/preferences', { ...preferences, lessOf });
    await put([subject]);
    const after = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    const sunk = after.body.items.find((item) => item.course.id === course.id);
    expect(sunk).toMatchObject({ score, placement: { kind: 'lessOf', tableRank: 1, subject } });
    expect(sunk!.rank).toBeGreaterThan(1);
    expect(idsOf(after.body).toSorted()).toEqual(idsOf(before.body).toSorted());

    const request = { taken: ['COM-1'], lessOf: [subject], limit: 14 };
    const preview = await ada.call<Recommendations>('POST', '/recommendations/preview', request);
    expect(idsOf(preview.body)).toEqual(idsOf(after.body));

    await put([]);
    const undone = await ada.call<Recommendations>('GET', '/me/recommendations?limit=14');
    expect(undone.body.items).toEqual(before.body.items);
  });

  it('are all written down when the server ends', async () => {
    const { db, databaseUrl, signUp } = use();
    const ada = await signUp();
    const second = await startTestServer({ db, url: databaseUrl });
    const ask = (target: TestServer) =>
      target.call<Recommendations>({ path: '/api/v1/me/recommendations', headers: { cookie: ada.cookie } });
    const lists = await Promise.all(Array.from({ length: 20 }, () => ask(second)));
    await second.server.close();
    const rows = await db.selectFrom('recommendations').select('id').execute();
    const written = new Set(rows.map(({ id }) => id));
    expect(lists.every(({ body }) => written.has(body.recommendationId!))).toBe(true);
  });

  it('are written down by themselves soon after', async () => {
    const { db, signUp } = use();
    const ada = await signUp();
    const { body } = await ada.call<Recommendations>('GET', '/me/recommendations');
    const find = () =>
      db
        .selectFrom('recommendations')
        .select('id')
        .where('id', '=', body.recommendationId)
        .executeTakeFirst();
    await vi.waitFor(async () => expect(await find()).toBeDefined(), { timeout: 5000, interval: 20 });
  });
});
