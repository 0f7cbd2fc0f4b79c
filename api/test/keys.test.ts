import type { AuditPage, NewKey, Problem, ServiceKey } from '@crs/contracts';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

describeApi('service keys', (use) => {
  it('are shown once, listed by their beginning, and end when they are revoked', async () => {
    const { signInAs, call } = use();
    const admin = await signInAs('admin');
    const body = { name: 'Campus', scopes: ['events:write', 'recommendations:read'], days: 90 };
    const { id, key } = (await admin.call<NewKey>('POST', '/admin/keys', body)).body;
    const list = async () => {
      const answer = await admin.call<{ items: ServiceKey[] }>('GET', '/admin/keys');
      expect(answer.text).not.toContain(key);
      return answer.body.items;
    };
    const [listed] = await list();
    expect(listed).toMatchObject({ id, name: 'Campus', ownerName: 'admin', lastUsedAt: null });
    expect(listed?.scopes.toSorted()).toEqual(body.scopes);
    expect(key.startsWith(listed?.start ?? 'x')).toBe(true);
    const days = (Date.parse(listed?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89.9);
    expect(days).toBeLessThan(90.1);

    const read = () =>
      call({ path: '/api/v1/learners/nobody/recommendations', headers: { 'x-api-key': key } });
    expect((await read()).status).toBe(404);
    expect((await list())[0]?.lastUsedAt).not.toBeNull();
    expect((await admin.call('DELETE', `/admin/keys/${id}`)).status).toBe(204);
    expect((await read()).status).toBe(401);
    expect((await admin.call('DELETE', `/admin/keys/${id}`)).status).toBe(404);

    const log = (await admin.call<AuditPage>('GET', `/admin/audit?objectKind=key&objectId=${id}`)).body;
    expect(log.items.map(({ action }) => action)).toEqual(['key.revoked', 'key.created']);
    expect(JSON.stringify(log)).not.toContain(key);
  });

  it('are refused without a scope, a name or an end', async () => {
    const admin = await use().signInAs('admin');
    const refuse = async (change: object) => {
      const body = { name: 'Campus', scopes: ['events:write'], days: 30, ...change };
      return (await admin.call<Problem>('POST', '/admin/keys', body)).body.errors?.[0]?.pointer;
    };
    expect(await refuse({ scopes: [] })).toBe('/scopes');
    expect(await refuse({ scopes: ['admin:write'] })).toBe('/scopes/0');
    expect(await refuse({ name: '' })).toBe('/name');
    expect(await refuse({ days: 366 })).toBe('/days');
    expect(await refuse({ days: undefined })).toBe('/days');
  });
});
