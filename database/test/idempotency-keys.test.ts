import { expect, it } from 'vitest';
import {
  deleteIdempotencyKeysBefore,
  IdempotencyKeyReusedError,
  insertAuditEntry,
  listAuditEntries,
  runOnce,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

describeOnEachDatabase('idempotency keys', (use) => {
  const now = new Date('2026-01-01T00:00:00Z');
  const entry = {
    occurredAt: now,
    action: 'a',
    objectKind: null,
    objectId: null,
    details: {},
    requestId: null,
    address: null,
  };
  const run = (key: string, requestHash = 'hash', response: unknown = { key }) =>
    runOnce(use().db, { scope: 'user:1', key, requestHash, now }, async (transaction) => {
      await insertAuditEntry(transaction, { ...entry, actor: key });
      return { status: 200, response };
    });
  const countEffects = async (key: string) => (await listAuditEntries(use().db, key)).length;

  it('give the first answer again and do nothing twice', async () => {
    expect(await run('once')).toEqual({ status: 200, response: { key: 'once' }, isReplay: false });
    expect(await run('once', 'hash', 'another')).toEqual({
      status: 200,
      response: { key: 'once' },
      isReplay: true,
    });
    expect(await countEffects('once')).toBe(1);
  });

  it('let one of several simultaneous requests through', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => run('many')));
    expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(await countEffects('many')).toBe(1);
  });

  it('belong to one request and one scope', async () => {
    await run('mine');
    await expect(run('mine', 'other hash')).rejects.toThrow(IdempotencyKeyReusedError);
    const other = { scope: 'user:2', key: 'mine', requestHash: 'other hash', now };
    const answer = await runOnce(use().db, other, async () => ({ status: 201, response: null }));
    expect(answer).toEqual({ status: 201, response: null, isReplay: false });
  });

  it('keep nothing of an effect that fails', async () => {
    const request = { scope: 'user:1', key: 'failed', requestHash: 'hash', now };
    const failing = runOnce(use().db, request, async (transaction) => {
      await insertAuditEntry(transaction, { ...entry, actor: 'failed' });
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect(await countEffects('failed')).toBe(0);
    expect((await run('failed')).isReplay).toBe(false);
  });

  it('are forgotten after a while', async () => {
    await run('old');
    expect(await deleteIdempotencyKeysBefore(use().db, now)).toBe(0);
    expect(await deleteIdempotencyKeysBefore(use().db, new Date('2026-02-01'))).toBeGreaterThan(0);
    expect((await run('old')).isReplay).toBe(false);
  });
});
