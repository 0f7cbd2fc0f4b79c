import { randomUUID } from 'node:crypto';
import type { AuditPage, NewUser, PasswordLink, Problem, SessionState, User, UserPage } from '@crs/contracts';
import { beforeAll, expect, it } from 'vitest';
import { describeApi, PASSWORD, type Person, randomAddress } from './test-server.ts';

const newPassword = 'chosen by the person';

describeApi('administrators', (use) => {
  let admin: Person;
  beforeAll(async () => {
    admin = await use().signInAs('admin');
  });

  const invite = async (change = {}) => {
    const body = { name: 'Grace Example', email: `${randomUUID()}@example.org`, role: 'editor', ...change };
    return admin.call<NewUser & Problem>('POST', '/admin/users', body);
  };
  const find = async (email: string) =>
    (await admin.call<UserPage>('GET', `/admin/users?q=${email}`)).body.items[0] as User;
  const enter = (email: string, password: string) =>
    use().call<SessionState & Problem>({
      method: 'POST',
      path: '/api/v1/auth/sign-in/email',
      payload: { email, password },
      remoteAddress: randomAddress(),
    });
  const choosePassword = ({ url }: PasswordLink, chosen = newPassword) =>
    use().call<Problem>({
      method: 'POST',
      path: '/api/v1/auth/set-password',
      payload: { token: url.split('#')[1] ?? '', newPassword: chosen },
      remoteAddress: randomAddress(),
    });
  const actionsFor = async (id: string) => {
    const path = `/admin/audit?objectKind=user&objectId=${id}`;
    return (await admin.call<AuditPage>('GET', path)).body.items;
  };

  it('make accounts whose password nobody but the person knows', async () => {
    const { user, passwordLink } = (await invite()).body;
    expect(user).toMatchObject({ role: 'editor', isWaitingForPassword: true, lastSignedInAt: null });
    expect((await enter(user.email, '')).status).toBe(400);
    expect((await enter(user.email, newPassword)).status).toBe(401);
    expect((await choosePassword(passwordLink, 'too short')).body.errors?.[0]?.pointer).toBe('/newPassword');
    expect((await choosePassword(passwordLink)).status).toBe(204);
    expect((await choosePassword(passwordLink)).body.errors?.[0]?.pointer).toBe('/token');
    expect((await enter(user.email, newPassword)).body.account).toMatchObject({ role: 'editor' });
    expect(await find(user.email)).toMatchObject({
      isWaitingForPassword: false,
      sessionCount: 1,
      lastSignedInAt: expect.any(String),
    });
    expect(await actionsFor(user.id)).toMatchObject([
      {
        action: 'user.created',
        actorName: 'admin',
        objectName: 'Grace Example',
        details: { role: 'editor' },
      },
    ]);
  });

  it('keep the links out of the database', async () => {
    const { passwordLink } = (await invite()).body;
    const token = passwordLink.url.split('#')[1] ?? '';
    const rows = await use().db.selectFrom('verifications').selectAll().execute();
    expect(token).toHaveLength(32);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('give a new account the history of an imported learner, or say why not', async () => {
    const { db } = use();
    const id = `s-${randomUUID()}`;
    const at = new Date();
    const row = {
      externalId: id,
      preferences: '{}',
      isStub: false,
      isDemo: false,
      createdAt: at,
      updatedAt: at,
    };
    await db.insertInto('learners').values(row).execute();
    expect((await invite({ learnerId: id })).body.user.learnerId).toBe(id);
    const email = `${randomUUID()}@example.org`;
    const refused = await invite({ learnerId: id, email });
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: '/learnerId' }] });
    expect(await find(email)).toBeUndefined();
  });

  it('are told what does not fit', async () => {
    const { email } = (await invite()).body.user;
    expect((await invite({ email })).body).toMatchObject({ status: 409, code: 'conflict' });
    const pointerOf = async (change: object) => (await invite(change)).body.errors?.[0]?.pointer;
    expect(await pointerOf({ role: 'root' })).toBe('/role');
    expect(await pointerOf({ name: '  ' })).toBe('/name');
    expect(await pointerOf({ email: 'nobody' })).toBe('/email');
    expect(await pointerOf({ password: PASSWORD })).toBe('/password');
    expect((await admin.call('GET', '/admin/users/nobody')).status).toBe(404);
    expect((await admin.call('GET', '/admin/users?cursor=nonsense')).status).toBe(400);
  });

  it('find accounts by a part of the name or address, by role, and page by page', async () => {
    const tag = randomUUID().slice(0, 8);
    for (const name of ['One', 'Two_', 'Three'])
      await invite({ name: `${name} ${tag}`, email: `${name}.${tag}@example.org`, role: 'advisor' });
    const list = async (query: string) => (await admin.call<UserPage>('GET', `/admin/users?${query}`)).body;
    const first = await list(`q=${tag}&limit=2`);
    expect(first.items.map(({ name }) => name)).toEqual([`Three ${tag}`, `Two_ ${tag}`]);
    const second = await list(`q=${tag}&limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ name: `One ${tag}` }], nextCursor: null });
    expect((await list(`q=oNE.${tag}`)).items).toHaveLength(1);
    expect((await list(`q=${encodeURIComponent('_ ')}${tag}`)).items).toHaveLength(1);
    expect((await list(`q=${encodeURIComponent('%')}${tag}`)).items).toHaveLength(0);
    expect((await list(`q=${tag}&role=advisor`)).items).toHaveLength(3);
    expect((await list(`q=${tag}&role=learner`)).items).toHaveLength(0);
  });

  it('change a role: the sessions of before end, the next one has the new rights', async () => {
    const { signUp, call } = use();
    const eve = await signUp('Eve');
    const { id } = await find(eve.email);
    const { headers } = await admin.call('GET', `/admin/users/${id}`);
    const ifMatch = { 'if-match': String(headers.etag) };
    const change = { role: 'analyst' };
    const changed = await admin.call<User>('PATCH', `/admin/users/${id}`, change, ifMatch);
    expect(changed.body).toMatchObject({ role: 'analyst', sessionCount: 0 });
    expect(
      (await admin.call('PATCH', `/admin/users/${id}`, { role: 'learner' }, ifMatch)).body,
    ).toMatchObject({ status: 412 });
    expect((await eve.call('GET', '/me')).status).toBe(401);
    const cookie = String((await enter(eve.email, PASSWORD)).headers['set-cookie']).split(';')[0] ?? '';
    expect((await call({ path: '/api/v1/admin/models', headers: { cookie } })).status).toBe(200);
    expect((await actionsFor(id))[0]).toMatchObject({
      action: 'user.role-changed',
      details: { from: 'learner', to: 'analyst' },
    });
  });

  it('disable an account at once, and enable it again', async () => {
    const eve = await use().signUp('Eve');
    const { id } = await find(eve.email);
    const set = (isDisabled: boolean) => admin.call<User>('PATCH', `/admin/users/${id}`, { isDisabled });
    expect((await set(true)).body.isDisabled).toBe(true);
    expect((await eve.call('GET', '/me')).status).toBe(401);
    expect((await enter(eve.email, PASSWORD)).body).toMatchObject({
      status: 403,
      detail: expect.stringContaining('disabled'),
    });
    await set(false);
    expect((await enter(eve.email, PASSWORD)).status).toBe(200);
    expect((await actionsFor(id)).map(({ action }) => action)).toEqual(['user.enabled', 'user.disabled']);
  });

  it('let nobody in by a session that is left of a disabled account', async () => {
    const eve = await use().signUp('Eve');
    await use().db.updateTable('users').set({ banned: true }).where('email', '=', eve.email).execute();
    expect((await eve.call('GET', '/me')).status).toBe(401);
  });

  it('end all sessions of an account', async () => {
    const eve = await use().signUp('Eve');
    await enter(eve.email, PASSWORD);
    const { id } = await find(eve.email);
    expect((await admin.call('DELETE', `/admin/users/${id}/sessions`)).body).toEqual({ endedCount: 2 });
    expect((await eve.call('GET', '/me')).status).toBe(401);
  });

  it('take a password away, and give a link to choose another one in its place', async () => {
    const eve = await use().signUp('Eve');
    const { id } = await find(eve.email);
    const give = () => admin.call<PasswordLink>('POST', `/admin/users/${id}/password-link`);
    const [first, second] = [(await give()).body, (await give()).body];
    expect((await eve.call('GET', '/me')).status).toBe(401);
    expect((await enter(eve.email, PASSWORD)).status).toBe(401);
    expect((await choosePassword(first)).status).toBe(400);
    expect((await choosePassword(second)).status).toBe(204);
    expect((await enter(eve.email, newPassword)).status).toBe(200);
  });

  it('erase a person whole, and leave no name in the log', async () => {
    const eve = await use().signUp('Eve');
    await eve.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    const { id } = await find(eve.email);
    expect((await admin.call('DELETE', `/admin/users/${id}`)).status).toBe(204);
    expect((await eve.call('GET', '/me')).status).toBe(401);
    expect(await find(eve.email)).toBeUndefined();
    const log = (await admin.call('GET', '/admin/audit?what=user.deleted')).text;
    expect(log).toContain('user.deleted');
    expect(log).not.toContain(id);
    expect((await admin.call('DELETE', `/admin/users/${id}`)).status).toBe(404);
  });

  it('cannot take their own rights away', async () => {
    const { id } = await find(admin.email);
    const refused = { status: 409, code: 'conflict' };
    expect((await admin.call('PATCH', `/admin/users/${id}`, { role: 'learner' })).body).toMatchObject(
      refused,
    );
    expect((await admin.call('DELETE', `/admin/users/${id}`)).body).toMatchObject(refused);
    expect((await admin.call('POST', `/admin/users/${id}/password-link`)).body).toMatchObject(refused);
    expect((await admin.call('GET', '/me')).status).toBe(200);
  });

  it('stay at least one, who may delete the own account only when there is another one', async () => {
    const refused = await admin.call<Problem>('DELETE', '/me');
    expect(refused.body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('only administrator'),
    });
    const second = await use().signInAs('admin');
    expect((await second.call('DELETE', '/me')).status).toBe(204);
  });
});
