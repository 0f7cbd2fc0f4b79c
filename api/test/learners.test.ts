import { randomUUID } from 'node:crypto';
import type { AuditPage, History, LearnerPage, LearnerView, Me, Problem } from '@crs/contracts';
import { beforeAll, expect, it } from 'vitest';
import { makeCohort } from './make-cohort.ts';
import { describeApi, type Person } from './test-server.ts';

describeApi('advisors', (use) => {
  let admin: Person;
  let advisor: Person;
  let ada: Person;
  let id: string;
  beforeAll(async () => {
    advisor = await use().signInAs('advisor');
    const eve = await use().signUp('Eve');
    ada = await use().signUp('Ada Öztürk');
    id = (await ada.call<Me>('GET', '/me')).body.learnerId;
    const { learnerId } = (await eve.call<Me>('GET', '/me')).body;
    admin = await use().signInAs('admin');
    await makeCohort(admin, { learnerIds: [learnerId, id], advisors: [advisor] });
    for (const kind of ['enrol', 'complete'])
      await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind });
  });
  const list = async (query: string) =>
    (await advisor.call<LearnerPage & Problem>('GET', `/admin/learners?${query}`)).body;

  it('find learners by a part of the id, the name or the address, page by page', async () => {
    const summary = { id, name: 'Ada Öztürk', email: ada.email, hasAccount: true };
    expect((await list(`q=${id.slice(3, 30)}`)).items).toEqual([summary]);
    expect((await list('q=aDA')).items).toEqual([summary]);
    expect((await list(`q=${ada.email.slice(0, 20)}`)).items).toEqual([summary]);
    expect((await list(`q=${randomUUID()}`)).items).toEqual([]);
    const first = await list('limit=1');
    const second = await list(`limit=1&cursor=${first.nextCursor}`);
    expect(first.items[0]?.id).toBe(id);
    expect(second.items).toHaveLength(1);
    expect(second.items[0]?.id).not.toBe(id);
    expect((await list('cursor=nonsense')).status).toBe(400);
  });

  it('see what a learner declared, did and would get, with every reason', async () => {
    const { body } = await advisor.call<LearnerView>('GET', `/admin/learners/${id}`);
    expect(body).toMatchObject({ id, name: 'Ada Öztürk', preferences: { isPersonalised: true } });
    expect(body.history.items.map(({ kind, course }) => [kind, course.id])).toEqual([
      ['complete', 'COM-1'],
      ['enrol', 'COM-1'],
    ]);
    const own = await ada.call<LearnerView['recommendations']>('GET', '/me/recommendations?explain=full');
    const { recommendations } = body;
    expect(recommendations.recommendationId).toBeNull();
    expect(recommendations.items).toEqual(own.body.items);
    const more = await advisor.call<History>('GET', `/admin/learners/${id}/history?limit=1`);
    expect(more.body.items).toHaveLength(1);
    expect((await advisor.call('GET', '/admin/learners/nobody')).status).toBe(404);
  });

  it('leave no trace in what was shown to the learner', async () => {
    const eve = await use().signUp('Eve');
    const { learnerId } = (await eve.call<Me>('GET', '/me')).body;
    await makeCohort(admin, { learnerIds: [learnerId], advisors: [advisor] });
    await advisor.call('GET', `/admin/learners/${learnerId}`);
    const { body } = await eve.call<{ recommendations: unknown[]; shownCourses: unknown[] }>(
      'GET',
      '/me/data',
    );
    expect(body.recommendations).toEqual([]);
    expect(body.shownCourses).toEqual([]);
  });

  it('are written down when they look, until the learner is gone', async () => {
    const eve = await use().signUp('Eve');
    const { learnerId } = (await eve.call<Me>('GET', '/me')).body;
    await makeCohort(admin, { learnerIds: [learnerId], advisors: [advisor] });
    await advisor.call('GET', `/admin/learners/${learnerId}`);
    const find = async () => {
      const path = `/admin/audit?what=learner.viewed&objectKind=learner&objectId=${learnerId}`;
      return (await admin.call<AuditPage>('GET', path)).body.items;
    };
    expect(await find()).toMatchObject([{ actorName: 'advisor', action: 'learner.viewed' }]);
    await eve.call('DELETE', '/me');
    expect(await find()).toEqual([]);
  });
});
