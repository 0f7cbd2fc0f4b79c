import type { AuditPage, Problem } from '@crs/contracts';
import { insertAuditEntry } from '@crs/database';
import { beforeAll, expect, it } from 'vitest';
import { describeApi, type Person } from './test-server.ts';

/** After the entries of these tests, before those of the server. */
const later = '2021-01-01T00:00:00Z';

describeApi('the audit log', (use) => {
  let admin: Person;
  beforeAll(async () => {
    admin = await use().signInAs('admin');
    await use().signUp('Ada Ünal');
    const { db } = use();
    const place = { address: null, requestId: null, objectKind: 'model' };
    for (let day = 1; day <= 5; day++)
      await insertAuditEntry(db, {
        ...place,
        occurredAt: new Date(Date.UTC(2020, 0, day)),
        actor: 'system',
        action: 'model.published',
        objectId: day === 1 ? '=v1' : `v${day}`,
        details: { reason: 'by, "command"' },
      });
  });
  const list = async (query: string) =>
    (await admin.call<AuditPage & Problem>('GET', `/admin/audit?${query}`)).body;

  it('is read page by page, newest first', async () => {
    const first = await list(`who=system&before=${later}&limit=3`);
    expect(first.items.map(({ objectId }) => objectId)).toEqual(['v5', 'v4', 'v3']);
    const second = await list(`who=system&before=${later}&limit=3&cursor=${first.nextCursor}`);
    expect(second.items.map(({ objectId }) => objectId)).toEqual(['v2', '=v1']);
    expect(second.nextCursor).toBeNull();
    expect((await list('cursor=nonsense')).errors?.[0]?.pointer).toBe('/query/cursor');
  });

  it('is narrowed by who, what, when and to what', async () => {
    expect((await list('who=ada')).items).toMatchObject([
      { actorName: 'Ada Ünal', action: 'account.signed-up' },
    ]);
    const { actor } = (await list('who=Ada')).items[0] ?? { actor: '' };
    expect((await list(`who=${actor}`)).items).toHaveLength(1);
    expect((await list('what=account')).items.map(({ action }) => action)).toEqual([
      'account.signed-up',
      'account.signed-in',
    ]);
    expect((await list('what=account.signed-in')).items).toHaveLength(1);
    expect((await list('what=acc')).items).toEqual([]);
    const some = await list('from=2020-01-02T00:00:00Z&before=2020-01-04T00:00:00Z');
    expect(some.items.map(({ objectId }) => objectId)).toEqual(['v3', 'v2']);
    expect((await list('objectKind=model&objectId=v2')).items).toHaveLength(1);
    expect((await list('from=yesterday')).errors?.[0]?.pointer).toBe('/query/from');
    expect((await list('from=2016-12-31T23:59:60Z')).errors?.[0]?.pointer).toBe('/query/from');
  });

  it('is downloaded whole, without formulas, and that is written down too', async () => {
    const { text, headers } = await admin.call('GET', `/admin/audit/csv?who=system&before=${later}`);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('audit-log.csv');
    const [head, newest, ...others] = text.trimEnd().split('\n');
    expect(head).toMatch(/^id,occurredAt,actor,actorName,action,/);
    expect(newest).toContain('system,,model.published,model,v5,,');
    expect(newest).toContain('"{""reason"":""by, \\""command\\""""}"');
    expect(others).toHaveLength(4);
    expect(others.at(-1)).toContain(",model,'=v1,");
    expect((await list('what=audit')).items).toMatchObject([
      { action: 'audit.exported', details: { who: 'system' } },
    ]);
  });
});
