import { randomUUID } from 'node:crypto';
import type { DemoAccounts, Problem, Role, SessionState } from '@crs/contracts';
import { expect, it } from 'vitest';
import { createUser } from '../src/index.ts';
import { describeApi, PASSWORD, randomAddress, readCookies, startTestServer } from './test-server.ts';

const path = (name: string) => `/api/v1/auth/${name}`;

describeApi(
  'accounts',
  (use) => {
    const signIn = (email: string, password: string, remoteAddress = randomAddress()) =>
      use().call<SessionState & Problem>({
        method: 'POST',
        path: path('sign-in/email'),
        payload: { email, password },
        remoteAddress,
      });

    it('sign up with a learner of their own, and keep the session in a cookie that scripts cannot read', async () => {
      const email = `${randomUUID()}@example.org`;
      const payload = { name: 'Ada', email, password: PASSWORD };
      const answer = await use().call<SessionState>({ method: 'POST', path: path('sign-up/email'), payload });
      expect(answer.body.account).toEqual({ name: 'Ada', email, role: 'learner' });
      expect(answer.text).not.toMatch(/token/i);
      const [cookie] = [answer.headers['set-cookie']].flat();
      expect(cookie).toMatch(/^crs\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/i);
      const headers = { cookie: readCookies(answer) };
      const me = await use().call<object>({ path: '/api/v1/me', headers });
      expect(me.body).toMatchObject({ name: 'Ada', email, role: 'learner', isDemo: false });
      expect(me.body).toHaveProperty('learnerId', expect.stringMatching(/^u_[\w-]{36}$/));
    });

    it('keep passwords as Argon2id hashes', async () => {
      await use().signUp();
      const rows = await use().db.selectFrom('accounts').select('password').execute();
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ password }) => password?.startsWith('argon2id$19456$2$1$'))).toBe(true);
    });

    it('refuse short passwords, addresses that are none, roles and unknown fields', async () => {
      const valid = { name: 'Ada', email: `${randomUUID()}@example.org`, password: PASSWORD };
      const refuse = async (change: object) => {
        const payload = { ...valid, ...change };
        const answer = await use().call<Problem>({ method: 'POST', path: path('sign-up/email'), payload });
        expect(answer.status).toBe(400);
        return answer.body.errors?.[0]?.pointer;
      };
      expect(await refuse({ password: 'eleven char' })).toBe('/password');
      expect(await refuse({ email: 'no address' })).toBe('/email');
      expect(await refuse({ role: 'admin' })).toBe('/role');
      expect(await refuse({ name: undefined })).toBe('/name');
    });

    it('refuse an e-mail that has an account', async () => {
      const { email } = await use().signUp();
      const payload = { name: 'Eve', email: email.toUpperCase(), password: PASSWORD };
      const remoteAddress = randomAddress();
      const answer = await use().call<Problem>({
        method: 'POST',
        path: path('sign-up/email'),
        payload,
        remoteAddress,
      });
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    });

    it('answer a wrong password and an unknown account alike', async () => {
      const { email } = await use().signUp();
      const wrong = await signIn(email, 'wrong horse battery');
      const unknown = await signIn(`${randomUUID()}@example.org`, 'wrong horse battery');
      expect(wrong.status).toBe(401);
      expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      expect((await signIn(email, PASSWORD)).body.account?.email).toBe(email);
    });

    it('slow down guessing by address, in the database', async () => {
      const { email } = await use().signUp();
      const address = randomAddress();
      const answers = [];
      for (let attempt = 0; attempt < 6; attempt++)
        answers.push(await signIn(email, 'wrong horse battery', address));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(answers.at(-1)?.body.code).toBe('too_many_requests');
      expect((await signIn(email, PASSWORD)).status).toBe(200);
    });

    it('slow down guessing at one account from many addresses, but not where it is at home', async () => {
      const home = randomAddress();
      const { email } = await use().signUp();
      expect((await signIn(email, PASSWORD, home)).status).toBe(200);
      const guess = async (address: string) => {
        const statuses = [];
        for (let attempt = 0; attempt < 10; attempt++)
          statuses.push((await signIn(address, 'wrong horse battery')).status);
        return { statuses, refusal: await signIn(address.toUpperCase(), PASSWORD) };
      };
      const [known, unknown] = [await guess(email), await guess(`${randomUUID()}@example.org`)];
      expect(known.statuses).toEqual(Array(10).fill(401));
      expect(unknown.statuses).toEqual(known.statuses);
      expect(known.refusal.status).toBe(429);
      const waitS = Number(known.refusal.headers['retry-after']);
      expect(waitS).toBeGreaterThan(14 * 60);
      expect(waitS).toBeLessThanOrEqual(15 * 60);
      expect({ ...unknown.refusal.body, requestId: '' }).toEqual({ ...known.refusal.body, requestId: '' });
      expect((await signIn(email, 'wrong horse battery', home)).status).toBe(401);
      expect((await signIn(email, PASSWORD, home)).status).toBe(200);
      expect((await signIn(email, PASSWORD)).status).toBe(200);
    });

    it('let everybody try again when the time is over, and tell administrators once', async () => {
      const { db, signUp } = use();
      const { email } = await signUp();
      for (let attempt = 0; attempt < 12; attempt++) await signIn(email, 'wrong horse battery');
      expect((await signIn(email, PASSWORD)).status).toBe(429);
      await db
        .updateTable('rateLimits')
        .set({ lastRequest: Date.now() - 1 })
        .where('key', 'like', 'sign-ins:%')
        .execute();
      expect((await signIn(email, PASSWORD)).status).toBe(200);
      const { id } = await db
        .selectFrom('users')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      const entries = await db
        .selectFrom('auditLog')
        .select(['actor', 'action'])
        .where('objectId', '=', id)
        .execute();
      expect(entries).toEqual([{ actor: 'nobody', action: 'account.sign-ins-limited' }]);
      expect(JSON.stringify(await db.selectFrom('rateLimits').selectAll().execute())).not.toContain(email);
    });

    it('name the accounts of a demo while they have its password, and never those of people', async () => {
      const { db, call, server } = use();
      const ask = async () =>
        (await call<DemoAccounts>({ path: path('demo-accounts') })).body.accounts.map(({ role }) => role);
      const create = async (role: Role, isDemo: boolean) => {
        const email = `${role}@demo.crs.example`;
        const { userId } = await createUser(server.auth, { email, name: role, role, password: PASSWORD });
        await db.updateTable('learners').set({ isDemo }).where('userId', '=', userId).execute();
        return email;
      };
      expect((await call({ path: path('demo-accounts') })).body).toEqual({ accounts: [], password: null });
      await create('analyst', false);
      expect(await ask()).toEqual([]);
      const email = await create('learner', true);
      await create('editor', true);
      expect(await ask()).toEqual(['learner', 'editor']);
      const cookie = readCookies(await signIn(email, PASSWORD));
      const payload = { currentPassword: PASSWORD, newPassword: 'not that of the demo' };
      const url = path('change-password');
      await call({ method: 'POST', path: url, payload, headers: { cookie }, remoteAddress: randomAddress() });
      expect(await ask()).toEqual(['editor']);
    });

    it('say who is signed in, and nobody after signing out', async () => {
      const ada = await use().signUp();
      const before = await ada.call<SessionState>('GET', '/auth/get-session');
      expect(before.body.account?.email).toBe(ada.email);
      expect(Date.parse(before.body.expiresAt ?? '')).toBeGreaterThan(Date.now());
      expect((await ada.call('POST', '/auth/sign-out')).status).toBe(204);
      expect((await ada.call<SessionState>('GET', '/auth/get-session')).body).toEqual({
        account: null,
        expiresAt: null,
      });
      expect((await ada.call<Problem>('GET', '/me')).body).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      });
    });

    it('change the password and end every other session', async () => {
      const ada = await use().signUp();
      const other = readCookies(await signIn(ada.email, PASSWORD));
      const newPassword = 'a quite different one';
      const change = (currentPassword: string) =>
        ada.call<Problem>('POST', '/auth/change-password', { currentPassword, newPassword });
      expect((await change('not the right one')).body.errors?.[0]?.pointer).toBe('/currentPassword');
      expect((await change(PASSWORD)).status).toBe(204);
      expect((await use().call({ path: '/api/v1/me', headers: { cookie: other } })).status).toBe(401);
      expect((await signIn(ada.email, PASSWORD)).status).toBe(401);
      expect((await signIn(ada.email, newPassword)).status).toBe(200);
    });

    it('refuse changes that pages of other sites send', async () => {
      const ada = await use().signUp();
      const dismiss = (headers: Record<string, string>) =>
        ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'view' }, headers);
      expect((await dismiss({ origin: 'https://evil.example' })).status).toBe(403);
      expect((await dismiss({ origin: 'null' })).status).toBe(403);
      expect((await dismiss({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await dismiss({ origin: 'http://localhost:8000' })).status).toBe(200);
      expect((await dismiss({ origin: 'http://a.example:81', host: 'a.example:81' })).status).toBe(200);
      expect((await dismiss({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    });

    it('forget a forged address of the client', async () => {
      const ada = await use().signUp();
      const headers = { 'x-forwarded-for': '1.2.3.4', 'x-crs-client-address': '1.2.3.4' };
      const payload = { email: ada.email, password: PASSWORD };
      await use().call({
        method: 'POST',
        path: path('sign-in/email'),
        payload,
        headers,
        remoteAddress: '10.9.8.7',
      });
      const rows = await use().db.selectFrom('sessions').select('ipAddress').execute();
      expect(rows.map(({ ipAddress }) => ipAddress)).not.toContain('1.2.3.4');
      expect(rows.map(({ ipAddress }) => ipAddress)).toContain('10.9.8.7');
    });

    it('ask for a secure connection where the public address has one', async () => {
      const { db, databaseUrl } = use();
      const secure = await startTestServer({ db, url: databaseUrl }, { PUBLIC_URL: 'https://crs.example' });
      const payload = { name: 'Ada', email: `${randomUUID()}@example.org`, password: PASSWORD };
      const remoteAddress = randomAddress();
      const answer = await secure.call({
        method: 'POST',
        path: path('sign-up/email'),
        payload,
        remoteAddress,
      });
      const headers = { cookie: readCookies(answer) };
      const seen = [
        await secure.call<SessionState>({ path: path('get-session'), headers }),
        await secure.call<{ email: string }>({ path: '/api/v1/me', headers }),
      ];
      await secure.call({ method: 'POST', path: path('sign-out'), headers });
      const afterwards = await secure.call({ path: '/api/v1/me', headers });
      await secure.server.close();
      expect(seen.map(({ status }) => status)).toEqual([200, 200]);
      expect(seen[0]?.body).toMatchObject({ account: { email: payload.email } });
      expect(afterwards.status).toBe(401);
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-crs\.session_token=.+; Path=\/; HttpOnly; Secure/,
      );
      expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d+/);
    });
  },
  { SIGN_INS_PER_MINUTE: '5' },
);
