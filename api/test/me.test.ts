import type { Me, MyData, Preferences, Problem, Recommendations } from '@crs/contracts';
import { expect, it } from 'vitest';
import { describeApi, PASSWORD, randomAddress } from './test-server.ts';

const preferences: Preferences = {
  interests: ['Machine learning'],
  goal: 'become a data scientist',
  level: 'beginner',
  languages: ['en'],
  weeklyHours: 6,
  isPersonalised: true,
  isOnboarded: true,
};

describeApi('the signed-in person', (use) => {
  it('replaces preferences, and only the state that was read where it says so', async () => {
    const ada = await use().signUp();
    const before = await ada.call<Preferences>('GET', '/me/preferences');
    expect(before.body).toMatchObject({ interests: [], isPersonalised: true, isOnboarded: false });
    const etag = String(before.headers.etag);
    const put = (change: Partial<Preferences>, headers = {}) =>
      ada.call<Preferences & Problem>('PUT', '/me/preferences', { ...preferences, ...change }, headers);
    const written = await put({}, { 'if-match': etag });
    expect(written.body).toEqual(preferences);
    expect((await put({ goal: null }, { 'if-match': etag })).body).toMatchObject({
      status: 412,
      code: 'precondition_failed',
    });
    expect((await put({ goal: null }, { 'if-match': String(written.headers.etag) })).status).toBe(200);
    expect((await put({ lessOf: ['Law', 'Art'] })).body.lessOf).toEqual(['Law', 'Art']);
    expect((await put({ weeklyHours: 3, programme: 'Law' })).body.weeklyHours).toBe(3);
    expect((await ada.call<{ preferences: Preferences }>('GET', '/me')).body.preferences).toEqual({
      ...preferences,
      weeklyHours: 3,
      programme: 'Law',
    });
  });

  it('knows the state by its tag behind a proxy that compresses, and in a list of tags', async () => {
    const ada = await use().signUp();
    const put = (ifMatch: string) => ada.call('PUT', '/me/preferences', preferences, { 'if-match': ifMatch });
    const tagOf = async () => String((await ada.call('GET', '/me/preferences')).headers.etag);
    const first = await tagOf();
    expect((await put(`W/${first}`)).status).toBe(200);
    expect((await put(`W/${first}`)).status).toBe(412);
    expect((await put(`${first}, W/${await tagOf()}`)).status).toBe(200);
  });

  it('changes the own name, and only the state that was read where it says so', async () => {
    const ada = await use().signUp();
    const etag = String((await ada.call('GET', '/me')).headers.etag);
    const put = (name: unknown, headers = {}) => ada.call<Me & Problem>('PUT', '/me', { name }, headers);
    const written = await put('  Ada Lovelace ', { 'if-match': etag });
    expect(written.body).toMatchObject({ name: 'Ada Lovelace', email: ada.email });
    expect((await put('Eve', { 'if-match': etag })).body).toMatchObject({ status: 412 });
    expect((await put('Countess', { 'if-match': String(written.headers.etag) })).status).toBe(200);
    expect((await ada.call<Me>('GET', '/me')).body.name).toBe('Countess');
    const { account, learner } = (await ada.call<MyData>('GET', '/me/data')).body;
    expect([account.name, learner.name]).toEqual(['Countess', 'Countess']);
    expect((await put(' ')).body.errors?.[0]?.pointer).toBe('/name');
    const more = await ada.call<Problem>('PUT', '/me', { name: 'Ada', role: 'admin' });
    expect(more.body.errors?.[0]?.pointer).toBe('/role');
  });

  it('is told which preference does not fit', async () => {
    const ada = await use().signUp();
    const pointersOf = async (body: object) =>
      (await ada.call<Problem>('PUT', '/me/preferences', body)).body.errors?.map(({ pointer }) => pointer);
    expect(await pointersOf({ ...preferences, weeklyHours: '6' })).toEqual(['/weeklyHours']);
    expect(await pointersOf({ ...preferences, level: 'expert' })).toEqual(['/level']);
    expect(await pointersOf({ ...preferences, interests: ['a', ''] })).toEqual(['/interests/1']);
    expect(await pointersOf({ ...preferences, lessOf: ['Law', 'Law'] })).toEqual(['/lessOf']);
    expect(await pointersOf({ ...preferences, id: 7 })).toEqual(['/id']);
    expect(await pointersOf({})).toHaveLength(7);
  });

  it('sees everything that is held, and nothing secret', async () => {
    const ada = await use().signUp();
    const told = { ...preferences, lessOf: ['Law'] };
    await ada.call('PUT', '/me/preferences', told);
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    await ada.call<Recommendations>('GET', '/me/recommendations');
    const { body, text, headers } = await ada.call<MyData>('GET', '/me/data');
    expect(headers['content-disposition']).toContain('attachment');
    expect(body.account.email).toBe(ada.email);
    expect(body.learner.preferences).toEqual(told);
    expect(body.interactions).toMatchObject([{ courseId: 'COM-1', kind: 'complete', source: 'learner' }]);
    expect(body.recommendations).toHaveLength(1);
    expect(body.shownCourses[0]?.courseIds).toHaveLength(10);
    expect(body.sessions).toHaveLength(1);
    expect(body.activity.map(({ action }) => action)).toEqual(['account.signed-up', 'data.exported']);
    expect(text).not.toMatch(/argon2|token|"userId"/);
  });

  it('has no data in a table that the export and the deletion do not know', async () => {
    const personal = new Set([
      'learner_id',
      'user_id',
      'reference_id',
      'recommendation_id',
      'actor',
      'identifier',
      'email',
      'scope',
    ]);
    const tables = await use().db.introspection.getTables();
    const found = tables.filter(({ columns }) => columns.some(({ name }) => personal.has(name)));
    expect(found.map(({ name }) => name).toSorted()).toEqual([
      'accounts',
      'api_keys',
      'audit_log',
      'cohort_advisors',
      'cohort_learners',
      'idempotency_keys',
      'imports',
      'interactions',
      'learners',
      'recommendation_outcomes',
      'recommendations',
      'sessions',
      'shown_courses',
      'trainings',
      'users',
      'verifications',
    ]);
  });

  it('is deleted whole', async () => {
    const { db, signUp, call } = use();
    const [ada, eve] = [await signUp(), await signUp('Eve')];
    for (const person of [ada, eve]) {
      await person.call(
        'POST',
        '/me/interactions',
        { courseId: 'COM-1', kind: 'complete' },
        { 'idempotency-key': 'one' },
      );
      await person.call('GET', '/me/recommendations');
      await person.call('GET', '/me/data');
    }
    const count = async () => {
      const tables = [
        'users',
        'sessions',
        'accounts',
        'learners',
        'interactions',
        'recommendations',
        'shownCourses',
        'idempotencyKeys',
      ] as const;
      const counts = tables.map((table) =>
        db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return (await Promise.all(counts)).map((row) => row.count);
    };
    const before = await count();
    expect((await ada.call('DELETE', '/me')).status).toBe(204);
    expect(await count()).toEqual(before.map((rows) => rows - 1));
    expect((await ada.call('GET', '/me')).status).toBe(401);
    const payload = { email: ada.email, password: PASSWORD };
    const signIn = {
      method: 'POST' as const,
      path: '/api/v1/auth/sign-in/email',
      payload,
      remoteAddress: randomAddress(),
    };
    expect((await call(signIn)).status).toBe(401);
    expect((await eve.call('GET', '/me')).status).toBe(200);
    const log = await db
      .selectFrom('auditLog')
      .select(['actor', 'action', 'address'])
      .where('action', '=', 'account.deleted')
      .execute();
    expect(log).toEqual([{ actor: 'deleted', action: 'account.deleted', address: null }]);
  });
});
