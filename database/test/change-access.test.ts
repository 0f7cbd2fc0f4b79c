import { beforeEach, expect, it } from 'vitest';
import {
  type Access,
  changeAccess,
  type Database,
  deletePerson,
  LastAdminError,
  StaleUserError,
} from '../src/index.ts';
import { describeOnEachDatabase } from './each-database.ts';

const now = new Date('2026-03-01T08:00:00.000Z');

async function insertUser(db: Database, id: string, role: 'admin' | 'learner') {
  const user = { id, name: id, email: `${id}@example.org`, emailVerified: false, role };
  await db
    .insertInto('users')
    .values({ ...user, createdAt: now, updatedAt: now })
    .execute();
}

describeOnEachDatabase('what accounts may do', (use) => {
  const change = (userId: string, access: Partial<Access>, expectedUpdatedAt?: Date) =>
    use()
      .db.transaction()
      .execute((transaction) => changeAccess(transaction, { userId, access, now, expectedUpdatedAt }));

  beforeEach(async () => {
    await use().db.deleteFrom('users').execute();
    await insertUser(use().db, 'ada', 'admin');
    await insertUser(use().db, 'eve', 'learner');
  });

  it('leaves an administrator who can sign in', async () => {
    await expect(change('ada', { role: 'learner' })).rejects.toThrow(LastAdminError);
    await expect(change('ada', { isDisabled: true })).rejects.toThrow(LastAdminError);
    const erase = use()
      .db.transaction()
      .execute((transaction) => deletePerson(transaction, 'ada'));
    await expect(erase).rejects.toThrow(LastAdminError);
    await change('eve', { role: 'admin' });
    await change('eve', { isDisabled: true });
    await expect(change('ada', { role: 'learner' })).rejects.toThrow(LastAdminError);
    await change('eve', { isDisabled: false });
    await change('ada', { role: 'learner' });
  });

  it('leaves one of two administrators who take the role from each other at once', async () => {
    await change('eve', { role: 'admin' });
    const both = await Promise.allSettled(['ada', 'eve'].map((id) => change(id, { role: 'learner' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(LastAdminError),
    });
  });

  it('tells what was before, and refuses a change of another state', async () => {
    expect(await change('eve', { role: 'editor' }, now)).toEqual({ role: 'learner', isDisabled: false });
    await expect(change('eve', { role: 'admin' }, now)).rejects.toThrow(StaleUserError);
    expect(await change('nobody', { role: 'editor' })).toBeUndefined();
  });
});
