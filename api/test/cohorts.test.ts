import { randomUUID } from 'node:crypto';
import type {
  AddedLearners,
  AuditPage,
  Cohort,
  CohortPage,
  DeletedCohort,
  LearnerPage,
  LearnerView,
  Me,
  MyData,
  Problem,
} from '@crs/contracts';
import { beforeAll, expect, it } from 'vitest';
import { createServiceKey } from '../src/index.ts';
import { findAccountId, makeCohort } from './make-cohort.ts';
import { describeApi, type Person } from './test-server.ts';

describeApi('cohorts', (use) => {
  let admin: Person;
  let advisor: Person;
  let ada: Person;
  let adaId: string;
  let eveId: string;
  beforeAll(async () => {
    const { signInAs, signUp } = use();
    [admin, advisor] = [await signInAs('admin'), await signInAs('advisor')];
    ada = await signUp('Ada');
    const eve = await signUp('Eve');
    const idOf = async (person: Person) => (await person.call<Me>('GET', '/me')).body.learnerId;
    [adaId, eveId] = [await idOf(ada), await idOf(eve)];
  });
  const pathOf = (id: string) => `/admin/cohorts/${encodeURIComponent(id)}`;
  const idsSeenBy = async (person: Person, query = '') =>
    (await person.call<LearnerPage>('GET', `/admin/learners?limit=100${query}`)).body.items.map(
      ({ id }) => id,
    );
  const statusesOf = (person: Person, id: string) =>
    Promise.all(
      [`/admin/learners/${id}`, `/admin/learners/${id}/history`, `/learners/${id}/recommendations`].map(
        async (path) => (await person.call('GET', path)).status,
      ),
    );

  it('are what an advisor sees, and nobody else is there for them', async () => {
    expect(await idsSeenBy(advisor)).toEqual([]);
    const outside = await advisor.call<Problem>('GET', `/admin/learners/${adaId}`);
    const unknown = await advisor.call<Problem>('GET', '/admin/learners/nobody');
    const { requestId: _, ...problem } = outside.body;
    expect(problem).toEqual({ ...unknown.body, requestId: undefined });
    const id = await makeCohort(admin, { learnerIds: [adaId], advisors: [advisor] });
    expect(await idsSeenBy(advisor)).toEqual([adaId]);
    expect(await statusesOf(advisor, adaId)).toEqual([200, 200, 200]);
    expect(await statusesOf(advisor, eveId)).toEqual([404, 404, 404]);
    expect(await statusesOf(admin, eveId)).toEqual([200, 200, 200]);
    const own = (await advisor.call<CohortPage>('GET', '/admin/cohorts')).body.items;
    expect(own).toMatchObject([{ id, name: id, learnerCount: 1, advisorCount: 1 }]);
    const log = `/admin/audit?what=learner.viewed&objectId=${eveId}&who=${advisor.email}`;
    expect((await admin.call<AuditPage>('GET', log)).body.items).toEqual([]);
  });

  it('narrow a list, and are named on the page of a learner to those who see them', async () => {
    const { signInAs } = use();
    const other = await signInAs('advisor');
    const first = await makeCohort(admin, { learnerIds: [adaId], advisors: [other] });
    const second = await makeCohort(admin, { learnerIds: [adaId, eveId], advisors: [other] });
    const third = await makeCohort(admin, { learnerIds: [adaId], advisors: [] });
    expect(await idsSeenBy(other)).toEqual([eveId, adaId]);
    expect(await idsSeenBy(other, `&cohort=${encodeURIComponent(first)}`)).toEqual([adaId]);
    expect(await idsSeenBy(other, `&cohort=${encodeURIComponent(third)}`)).toEqual([]);
    expect(await idsSeenBy(admin, `&cohort=${encodeURIComponent(third)}`)).toEqual([adaId]);
    const page = `&cohort=${encodeURIComponent(second)}&q=`;
    expect(await idsSeenBy(other, `${page}ADA`)).toEqual([adaId]);
    const { cohorts } = (await other.call<LearnerView>('GET', `/admin/learners/${adaId}`)).body;
    expect(cohorts.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    const data = (await ada.call<MyData>('GET', '/me/data')).body;
    expect(data.learner.cohorts.map(({ id }) => id)).toContain(third);
    expect(data.advisedCohorts).toEqual([]);
    expect((await other.call<MyData>('GET', '/me/data')).body.advisedCohorts).toHaveLength(2);
  });

  it('keep nothing from a service with a key', async () => {
    const { server, call } = use();
    const ownerUserId = await findAccountId(admin, admin);
    const { key } = await createServiceKey(server.auth, {
      name: 'portal',
      ownerUserId,
      scopes: ['recommendations:read'],
    });
    const path = `/api/v1/learners/${eveId}/recommendations`;
    expect((await call({ path, headers: { 'x-api-key': key } })).status).toBe(200);
  });

  it('are lost at once with the role, and do not come back with it', async () => {
    const { signInAs } = use();
    const other = await signInAs('advisor');
    const id = await makeCohort(admin, { learnerIds: [adaId], advisors: [other] });
    const userId = await findAccountId(admin, other);
    const setRole = (role: string) => admin.call('PATCH', `/admin/users/${userId}`, { role });
    expect((await setRole('learner')).status).toBe(200);
    expect((await other.call('GET', '/admin/learners')).status).toBe(401);
    expect((await admin.call<Cohort>('GET', pathOf(id))).body.advisors).toEqual([]);
    const refused = await admin.call<Problem>('PUT', `${pathOf(id)}/advisors/${userId}`);
    expect(refused.body).toMatchObject({ status: 409, detail: expect.stringContaining('advisor') });
    await setRole('advisor');
    expect((await admin.call<Cohort>('GET', pathOf(id))).body.advisorCount).toBe(0);
    expect((await admin.call('PUT', `${pathOf(id)}/advisors/nobody`)).status).toBe(404);
  });

  it('take many learners at once and tell which ids are unknown', async () => {
    const id = await makeCohort(admin, { learnerIds: [adaId], advisors: [] });
    const learnerIds = [adaId, eveId, 'nobody', eveId, 'no one'];
    const added = await admin.call<AddedLearners>('POST', `${pathOf(id)}/learners`, { learnerIds });
    expect(added.body).toEqual({ addedCount: 1, presentCount: 1, unknownIds: ['nobody', 'no one'] });
    const removed = await admin.call<Cohort>('DELETE', `${pathOf(id)}/learners/${adaId}`);
    expect(removed.body.learnerCount).toBe(1);
    const log = await admin.call<AuditPage>('GET', `/admin/audit?what=cohort&objectId=${adaId}&limit=2`);
    expect(log.body.items).toMatchObject([
      { action: 'cohort.learner-removed', details: { cohort: id } },
      { action: 'cohort.learner-added', details: { cohort: id } },
    ]);
  });

  it('are made, renamed, listed page by page, deleted, and made again from the answer', async () => {
    const tag = randomUUID().slice(0, 8);
    const make = (body: object) => admin.call<Cohort & Problem>('POST', '/admin/cohorts', body);
    const made = await make({ id: `${tag}-1`, name: `First of ${tag}` });
    expect(made.body).toMatchObject({ name: `First of ${tag}`, learnerCount: 0, isDemo: false });
    await make({ name: `Second of ${tag}` });
    expect((await make({ id: `${tag}-1`, name: 'x' })).body).toMatchObject({
      status: 409,
      errors: [{ pointer: '/id' }],
    });
    expect((await make({ id: 'y', name: `First of ${tag}` })).body.errors?.[0]?.pointer).toBe('/name');
    expect((await make({ name: ' \n ' })).body.errors?.[0]?.pointer).toBe('/name');
    const list = async (query: string) =>
      (await admin.call<CohortPage>('GET', `/admin/cohorts?${query}`)).body;
    const first = await list(`q=${tag}&limit=1`);
    expect(first.items[0]?.id).toBe(`Second of ${tag}`);
    expect((await list(`q=${tag}&limit=1&cursor=${first.nextCursor}`)).items[0]?.id).toBe(`${tag}-1`);

    const path = pathOf(`${tag}-1`);
    const ifMatch = { 'if-match': String(made.headers['etag']) };
    const rename = (name: string) => admin.call<Cohort>('PATCH', path, { name }, ifMatch);
    expect((await rename(`Third of ${tag}`)).body.name).toBe(`Third of ${tag}`);
    expect((await rename('too late')).status).toBe(412);
    expect((await admin.call('DELETE', path, undefined, ifMatch)).status).toBe(412);
    await admin.call('POST', `${path}/learners`, { learnerIds: [adaId] });
    const deleted = await admin.call<DeletedCohort>('DELETE', path);
    expect(deleted.body).toEqual({
      id: `${tag}-1`,
      name: `Third of ${tag}`,
      learnerIds: [adaId],
      advisorIds: [],
    });
    expect((await admin.call('GET', path)).status).toBe(404);
    expect((await admin.call('GET', `/admin/learners/${adaId}`)).status).toBe(200);
    const log = `/admin/audit?objectKind=cohort&objectId=${tag}-1`;
    const actions = (await admin.call<AuditPage>('GET', log)).body.items.map(({ action }) => action);
    expect(actions).toEqual(['cohort.deleted', 'cohort.renamed', 'cohort.created']);
  });

  it('forget a person who is erased, as a learner and as an advisor', async () => {
    const { signUp, signInAs, db } = use();
    const [zoe, other] = [await signUp('Zoe'), await signInAs('advisor')];
    const { learnerId } = (await zoe.call<Me>('GET', '/me')).body;
    const id = await makeCohort(admin, { learnerIds: [learnerId], advisors: [other] });
    for (const person of [zoe, other]) expect((await person.call('DELETE', '/me')).status).toBe(204);
    expect((await admin.call<Cohort>('GET', pathOf(id))).body).toMatchObject({
      learnerCount: 0,
      advisors: [],
    });
    const left = await db.selectFrom('auditLog').selectAll().where('objectId', '=', learnerId).execute();
    expect(left).toEqual([]);
  });
});
