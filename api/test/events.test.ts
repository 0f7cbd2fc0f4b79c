import { randomUUID } from 'node:crypto';
import type { EventBatchResult, History, Problem } from '@crs/contracts';
import { expect, it } from 'vitest';
import { createServiceKey } from '../src/index.ts';
import { type Answer, describeApi, type TestServer } from './test-server.ts';

async function createKey({ server, db, signInAs }: TestServer): Promise<string> {
  const { email } = await signInAs('admin');
  const owner = await db
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const options = { name: 'records office', ownerUserId: owner.id, scopes: ['events:write'] as const };
  return (await createServiceKey(server.auth, options)).key;
}

describeApi('events', (use) => {
  async function sendAsService(body: unknown, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${await createKey(use())}`;
    const send = (): Promise<Answer<EventBatchResult & Problem>> =>
      use().call({
        method: 'POST',
        path: '/api/v1/events',
        headers: { authorization, ...headers },
        payload: body as object,
      });
    return { first: await send(), send };
  }

  it('keep the good rows and name the others by place and pointer', async () => {
    const { body: me } = await (await use().signUp()).call<{ learnerId: string }>('GET', '/me');
    const { learnerId } = me;
    const events = [
      { learnerId, courseId: 'COM-1', kind: 'enrol', occurredAt: '2024-01-01T00:00:00Z' },
      { learnerId, courseId: 'NO-SUCH', kind: 'enrol' },
      { learnerId: 'nobody', courseId: 'COM-1', kind: 'enrol' },
      { learnerId, courseId: 'COM-1', kind: 'wish' },
      { learnerId, courseId: 'COM-1', kind: 'rate' },
      { courseId: 'COM-1', kind: 'view' },
      'nonsense',
      { learnerId, courseId: 'COM-1\0', kind: 'view' },
      { learnerId, courseId: 'COM-1', kind: 'view', occurredAt: '2999-01-01T00:00:00Z' },
      { learnerId, courseId: 'COM-2', kind: 'rate', value: 4, occurredAt: '2024-01-02T00:00:00Z' },
    ];
    const { first, send } = await sendAsService({ events });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ acceptedCount: 2, duplicateCount: 0 });
    expect(first.body.rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [1, '/events/1/courseId'],
      [2, '/events/2/learnerId'],
      [3, '/events/3/kind'],
      [4, '/events/4/value'],
      [5, '/events/5/learnerId'],
      [6, '/events/6'],
      [7, '/events/7/courseId'],
      [8, '/events/8/occurredAt'],
    ]);
    expect((await send()).body).toMatchObject({ acceptedCount: 0, duplicateCount: 2 });
  });

  it('make learners and courses that are not known, where asked to', async () => {
    const learnerId = `s-${randomUUID()}`;
    const events = [
      { learnerId, courseId: `new-${learnerId}`, kind: 'enrol' },
      { learnerId, courseId: 'COM-1', kind: 'enrol' },
    ];
    const { first } = await sendAsService({ events, unknown: 'create' });
    expect(first.body).toEqual({ acceptedCount: 2, duplicateCount: 0, rejected: [] });
    const admin = await use().signInAs('admin');
    const list = await admin.call<{ items: { course: { id: string } }[]; isFallback: boolean }>(
      'GET',
      `/learners/${learnerId}/recommendations`,
    );
    expect(list.body.isFallback).toBe(false);
    expect(list.body.items.map(({ course }) => course.id)).not.toContain('COM-1');
  });

  it('take the empty list and the overlong one for mistakes of the whole', async () => {
    const { first } = await sendAsService({ events: [] });
    expect(first).toMatchObject({ status: 400, body: { errors: [{ pointer: '/events' }] } });
    const event = { learnerId: 'a', courseId: 'b', kind: 'view' };
    const long = await sendAsService({ events: Array.from({ length: 1001 }, () => event) });
    expect(long.first).toMatchObject({ status: 400, body: { errors: [{ pointer: '/events' }] } });
  });

  it('let a learner speak for herself alone', async () => {
    const ada = await use().signUp();
    const events = [
      { courseId: 'COM-1', kind: 'view' },
      { learnerId: 'somebody-else', courseId: 'COM-1', kind: 'view' },
    ];
    const { body } = await ada.call<EventBatchResult>('POST', '/events', { events });
    expect(body).toMatchObject({
      acceptedCount: 1,
      rejected: [{ index: 1, pointer: '/events/1/learnerId' }],
    });
    expect((await ada.call<History>('GET', '/me/history')).body.items).toHaveLength(1);
  });

  it('make nothing new for a learner, whatever is asked', async () => {
    const ada = await use().signUp();
    const body = { events: [{ courseId: `made-up-${randomUUID()}`, kind: 'view' }], unknown: 'create' };
    const answer = await ada.call<Problem>('POST', '/events', body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('are recorded once for one idempotency key, with the same answer', async () => {
    const events = [{ learnerId: `s-${randomUUID()}`, courseId: 'COM-1', kind: 'view' }];
    const headers = { 'idempotency-key': randomUUID() };
    const { first, send } = await sendAsService({ events, unknown: 'create' }, headers);
    const second = await send();
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  it('need a key or a session', async () => {
    const payload = { events: [{ learnerId: 'a', courseId: 'COM-1', kind: 'view' }] };
    const answer = await use().call<Problem>({ method: 'POST', path: '/api/v1/events', payload });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });
});
