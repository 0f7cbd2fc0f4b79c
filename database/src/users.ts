import type { Database } from './connect.ts';
import { prepareQuery } from './prepared-query.ts';
import type { Role } from './accounts-schema.ts';

/** A user account without anything secret. */
export interface User {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: Date;
}

/** The account with this id, if there is one. */
export async function findUser(db: Database, id: string): Promise<User | undefined> {
  const row = await db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, role: row.role ?? 'learner' };
}

const sessionUserQuery = prepareQuery((db, token: string, moment: Date) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select(['users.id', 'users.name', 'users.email', 'users.role', 'users.createdAt'])
    .where('sessions.token', '=', token)
    .where('sessions.expiresAt', '>', moment),
);

/** Whose session this is, unless it has ended by the moment. */
export async function findUserOfSession(
  db: Database,
  token: string,
  moment: Date,
): Promise<User | undefined> {
  const [row] = await sessionUserQuery(db, token, moment);
  return row && { ...row, role: row.role ?? 'learner' };
}

/** Where a user is signed in, newest first, without the tokens. */
export function listSessions(
  db: Database,
  userId: string,
): Promise<{ createdAt: Date; expiresAt: Date; ipAddress: string | null; userAgent: string | null }[]> {
  return db
    .selectFrom('sessions')
    .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .execute();
}

/** Forgets the sessions that ended before a moment. @returns how many. */
export async function deleteExpiredSessions(db: Database, moment: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('expiresAt', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Deletes a person: the account with its sessions, passwords and keys, the learner with interactions,
 * recommendations and stored answers, and the person's name in the audit log. One transaction; deleting twice is
 * deleting once.
 */
export async function deletePerson(db: Database, person: { userId: string; email: string }): Promise<void> {
  const { userId, email } = person;
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('idempotencyKeys').where('scope', '=', `user:${userId}`).execute();
    await transaction.deleteFrom('learners').where('userId', '=', userId).execute();
    await transaction.deleteFrom('apiKeys').where('referenceId', '=', userId).execute();
    await transaction.deleteFrom('verifications').where('identifier', '=', email).execute();
    await transaction.deleteFrom('users').where('id', '=', userId).execute();
    await transaction
      .updateTable('auditLog')
      .set({ actor: 'deleted', address: null })
      .where('actor', '=', `user:${userId}`)
      .execute();
    await transaction
      .updateTable('auditLog')
      .set({ objectId: null })
      .where('objectKind', '=', 'user')
      .where('objectId', '=', userId)
      .execute();
  });
}
