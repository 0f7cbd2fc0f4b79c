import { randomUUID } from 'node:crypto';
import type { History, Problem, RecordedInteraction } from '@crs/contracts';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

describeApi('interactions of the signed-in learner', (use) => {
  it('stand in the history, newest first, and can be asked for by kind', async () => {
    const ada = await use().signUp();
    const say = (courseId: string, kind: string, occurredAt: string) =>
      ada.call<RecordedInteraction>('POST', '/me/interactions', { courseId, kind, occurredAt });
    await say('COM-1', 'enrol', '2024-02-01T10:00:00Z');
    await say('COM-1', 'complete', '2024-06-01T10:00:00.000Z');
    await say('MAT-1', 'bookmark', '2023-01-01T00:00:00+02:00');
    const { body } = await ada.call<History>('GET', '/me/history');
    expect(body.items.map(({ course, kind, occurredAt }) => [course.id, kind, occurredAt])).toEqual([
      ['COM-1', 'complete', '2024-06-01T10:00:00.000Z'],
      ['COM-1', 'enrol', '2024-02-01T10:00:00.000Z'],
      ['MAT-1', 'bookmark', '2022-12-31T22:00:00.000Z'],
    ]);
    expect(body.items[0]).toMatchObject({ source: 'learner', course: { title: 'Programming with Python' } });
    const some = await ada.call<History>('GET', '/me/history?kind=bookmark&kind=rate');
    expect(some.body.items.map(({ course }) => course.id)).toEqual(['MAT-1']);
  });

  it('are listed page by page, and each comes once', async () => {
    const { db, signUp } = use();
    const ada = await signUp();
    const at = '2024-06-01T10:00:00.000Z';
    for (const kind of ['enrol', 'complete', 'view', 'bookmark'])
      await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind, occurredAt: at });
    for (const courseId of ['MAT-1', 'COM-2'])
      await ada.call('POST', '/me/interactions', {
        courseId,
        kind: 'enrol',
        occurredAt: '2025-01-01T00:00:00Z',
      });
    const { id } = await db
      .selectFrom('learners')
      .select('id')
      .where('email', '=', ada.email)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('interactions')
      .set({ occurredAt: null })
      .where('learnerId', '=', id)
      .where('kind', 'in', ['view', 'bookmark'])
      .execute();
    const list = async (query: string) =>
      (await ada.call<History & Problem>('GET', `/me/history?${query}`)).body;
    const whole = await list('');
    const paged = [];
    for (let cursor = ''; ; ) {
      const page = await list(`limit=1${cursor}`);
      paged.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(whole.items.map(({ kind }) => kind)).toEqual([
      'enrol', 'enrol', 'complete', 'enrol', 'bookmark', 'view',
    ]); // biome-ignore format: a list
    expect(paged).toEqual(whole.items);
    expect(whole.nextCursor).toBeNull();
    expect((await list('cursor=nonsense')).errors?.[0]?.pointer).toBe('/query/cursor');
  });

  it('are one where the same is said twice, and two where it changed in between', async () => {
    const ada = await use().signUp();
    const say = async (kind: string) =>
      (await ada.call<RecordedInteraction>('POST', '/me/interactions', { courseId: 'COM-1', kind })).body
        .isNew;
    expect([await say('bookmark'), await say('bookmark')]).toEqual([true, false]);
    expect([await say('enrol'), await say('enrol'), await say('drop'), await say('enrol')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('can be taken back, unless somebody else said them', async () => {
    const ada = await use().signUp();
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'dismiss' });
    expect((await ada.call('DELETE', '/me/interactions/COM-1/dismiss')).status).toBe(204);
    expect((await ada.call('DELETE', '/me/interactions/COM-1/dismiss')).status).toBe(404);
    expect((await ada.call('DELETE', '/me/interactions/NO-SUCH/dismiss')).status).toBe(404);
    expect((await ada.call('DELETE', '/me/interactions/COM-1/wish')).status).toBe(400);
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'enrol' });
    await use()
      .db.updateTable('interactions')
      .set({ source: 'import' })
      .where('kind', '=', 'enrol')
      .execute();
    expect((await ada.call('DELETE', '/me/interactions/COM-1/enrol')).status).toBe(404);
  });

  it('belong to their learner: nobody else can take them back', async () => {
    const [ada, eve] = [await use().signUp(), await use().signUp('Eve')];
    await ada.call('POST', '/me/interactions', { courseId: 'HIS-1', kind: 'bookmark' });
    expect((await eve.call('DELETE', '/me/interactions/HIS-1/bookmark')).status).toBe(404);
    expect((await eve.call<History>('GET', '/me/history')).body.items).toEqual([]);
    expect((await ada.call<History>('GET', '/me/history')).body.items).toHaveLength(1);
  });

  it('name what is wrong with them', async () => {
    const ada = await use().signUp();
    const refuse = async (body: unknown) => {
      const answer = await ada.call<Problem>('POST', '/me/interactions', body);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      return [answer.status, answer.body.code, answer.body.errors?.[0]?.pointer];
    };
    const valid = { courseId: 'COM-1', kind: 'view' };
    expect(await refuse({ ...valid, kind: 'wish' })).toEqual([400, 'validation_failed', '/kind']);
    expect(await refuse({ kind: 'view' })).toEqual([400, 'validation_failed', '/courseId']);
    expect(await refuse({ ...valid, learnerId: 'other' })).toEqual([400, 'validation_failed', '/learnerId']);
    expect(await refuse({ ...valid, occurredAt: '31/02/2024' })).toEqual([
      400,
      'validation_failed',
      '/occurredAt',
    ]);
    expect(await refuse({ ...valid, occurredAt: '2999-01-01T00:00:00Z' })).toEqual([
      400,
      'validation_failed',
      '/occurredAt',
    ]);
    expect(await refuse({ ...valid, kind: 'rate' })).toEqual([400, 'validation_failed', '/value']);
    expect(await refuse({ ...valid, kind: 'rate', value: 9 })).toEqual([400, 'validation_failed', '/value']);
    expect(await refuse({ ...valid, courseId: 'NO-SUCH' })).toEqual([404, 'not_found', undefined]);
    expect(await refuse([])).toEqual([400, 'validation_failed', '']);
  });

  it('happen once for one idempotency key, also when sent at the same time', async () => {
    const ada = await use().signUp();
    const headers = { 'idempotency-key': randomUUID() };
    const body = { courseId: 'MAT-2', kind: 'view' };
    const send = () => ada.call<RecordedInteraction>('POST', '/me/interactions', body, headers);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => JSON.stringify(JSON.parse(text)))).size).toBe(1);
    expect(answers.filter((answer) => answer.headers['idempotent-replayed'] === 'true')).toHaveLength(2);
    expect((await ada.call<History>('GET', '/me/history')).body.items).toHaveLength(1);
    const other = await ada.call<Problem>(
      'POST',
      '/me/interactions',
      { ...body, courseId: 'MAT-3' },
      headers,
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    const eve = await use().signUp('Eve');
    expect((await eve.call('POST', '/me/interactions', { ...body, courseId: 'MAT-3' }, headers)).status).toBe(
      200,
    );
  });

  it('leave an idempotency key free where they were refused', async () => {
    const ada = await use().signUp();
    const headers = { 'idempotency-key': randomUUID() };
    const send = (courseId: string) =>
      ada.call('POST', '/me/interactions', { courseId, kind: 'view' }, headers);
    expect((await send('NO-SUCH')).status).toBe(404);
    expect((await send('MAT-2')).status).toBe(200);
  });
});
