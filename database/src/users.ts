import { sql } from 'kysely';
import type { Role } from './accounts-schema.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { keepAnAdmin } from './change-access.ts';
import { type Days, type LearnerState, stateColumns, toLearnerState } from './learner-state.ts';
import { prepareQuery } from './prepared-query.ts';
import type { LearnerRow } from './schema.ts';

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

/** Names by id, of those accounts among these that there are. */
export async function findUserNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const selectUserOfSession = (db: Database, token: string, moment: Date) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .leftJoin('learners', 'learners.userId', 'users.id')
    .select(['users.id as userId', 'users.name as userName', 'users.email as userEmail', 'users.role'])
    .select([
      'learners.id',
      'learners.externalId',
      'learners.name',
      'learners.email',
      'learners.preferences',
      'learners.isStub',
      'learners.isDemo',
      'learners.createdAt',
      'learners.updatedAt',
    ])
    .where('sessions.token', '=', token)
    .where('sessions.expiresAt', '>', moment)
    // Nothing is left of a sign-in that was under way while the account was disabled.
    .where(sql<boolean>`users.banned is not true`);

const userQuery = prepareQuery(selectUserOfSession);

const userAndStateQuery = prepareQuery((db, token: string, moment: Date, since: string, before: string) => {
  const { history, shown } = stateColumns(db, sql.ref('learners.id'), { since, before });
  return selectUserOfSession(db, token, moment).select([history.as('history'), shown.as('shown')]);
});

/** A person as a session finds them. */
export interface SessionUser extends Omit<User, 'createdAt'> {
  learner: LearnerRow | undefined;
  /** Of the learner, if it was asked for. */
  state: LearnerState | undefined;
}

/**
 * Whose session this is, and their learner if they have one, unless it has ended by the moment. With days, the learner's
 * state in the same statement, with what was shown on these.
 */
export async function findUserOfSession(
  db: Database,
  token: string,
  { moment, days }: { moment: Date; days?: Days | undefined },
): Promise<SessionUser | undefined> {
  if (!days) {
    const [row] = await userQuery(db, token, moment);
    return row && toSessionUser(row);
  }
  const [row] = await userAndStateQuery(db, token, moment, days.since, days.before);
  if (!row) return undefined;
  const { history, shown, ...user } = row;
  return { ...toSessionUser(user), state: toLearnerState({ history, shown }) };
}

function toSessionUser(row: Awaited<ReturnType<typeof userQuery>>[number]): SessionUser {
  const { userId, userName, userEmail, role, ...learner } = row;
  return {
    id: userId,
    name: userName,
    email: userEmail,
    role: role ?? 'learner',
    // Of no learner, all columns are null.
    learner: learner.id === null ? undefined : ({ ...learner, userId } as LearnerRow),
    state: undefined,
  };
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
 * recommendations and stored answers, and the person's name in the audit log. Deleting twice is deleting once.
 * @throws LastAdminError
 */
export async function deletePerson(transaction: DatabaseTransaction, userId: string): Promise<void> {
  await keepAnAdmin(transaction, userId);
  await transaction.deleteFrom('idempotencyKeys').where('scope', '=', `user:${userId}`).execute();
  await transaction
    .deleteFrom('importChanges')
    .where('objectKind', 'in', ['learner', 'membership'])
    .where('objectId', 'in', (query) =>
      query.selectFrom('learners').select('id').where('userId', '=', userId),
    )
    .execute();
  await transaction
    .updateTable('auditLog')
    .set({ objectId: null })
    .where('objectKind', '=', 'learner')
    .where('objectId', 'in', (eb) =>
      eb.selectFrom('learners').select('externalId').where('userId', '=', userId),
    )
    .execute();
  await transaction.deleteFrom('learners').where('userId', '=', userId).execute();
  await transaction.deleteFrom('apiKeys').where('referenceId', '=', userId).execute();
  await transaction.deleteFrom('verifications').where('value', '=', userId).execute();
  await transaction.deleteFrom('users').where('id', '=', userId).execute();
  await transaction
    .updateTable('auditLog')
    .set({ actor: 'deleted', address: null })
    .where('actor', '=', `user:${userId}`)
    .execute();
  for (const table of ['imports', 'trainings'] as const)
    await transaction
      .updateTable(table)
      .set({ actor: 'deleted' })
      .where('actor', '=', `user:${userId}`)
      .execute();
  await transaction
    .updateTable('auditLog')
    .set({ objectId: null })
    .where('objectKind', '=', 'user')
    .where('objectId', '=', userId)
    .execute();
}
