import { sql } from 'kysely';
import type { Role } from './accounts-schema.ts';
import { SIGN_INS } from './audit-log.ts';
import type { Database } from './connect.ts';
import { containsText } from './dialect.ts';

/** An account as administrators see it: nothing secret, and what it is used for. */
export interface UserRecord {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  /** No password was chosen yet: nobody can sign in. */
  isWaitingForPassword: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** The customer's id of the learner; null before the first visit. */
  learnerId: string | null;
  /** Null where the audit log knows of none. */
  lastSignedInAt: Date | null;
  sessionCount: number;
  keyCount: number;
}

/** The place of an account in the list, to go on after it. */
export type UserPlace = Pick<UserRecord, 'id' | 'createdAt'>;

function selectUsers(db: Database, moment: Date) {
  const actor = sql<string>`'user:' || users.id`;
  return db
    .selectFrom('users')
    .leftJoin('learners', 'learners.userId', 'users.id')
    .select(['users.id', 'users.name', 'users.email', 'users.createdAt', 'users.updatedAt'])
    .select((eb) => [
      'learners.externalId as learnerId',
      sql<Role>`coalesce(users.role, 'learner')`.as('role'),
      sql<boolean>`coalesce(users.banned, false)`.as('isDisabled'),
      sql<boolean>`not exists (select 1 from accounts where user_id = users.id and password is not null)`.as(
        'isWaitingForPassword',
      ),
      eb
        .selectFrom('auditLog')
        .select((log) => log.fn.max('occurredAt').as('lastSignedInAt'))
        .where('actor', '=', actor)
        .where('action', 'in', SIGN_INS)
        .as('lastSignedInAt'),
      eb
        .selectFrom('sessions')
        .select((log) => log.fn.countAll<number>().as('count'))
        .whereRef('sessions.userId', '=', 'users.id')
        .where('sessions.expiresAt', '>', moment)
        .as('sessionCount'),
      eb
        .selectFrom('apiKeys')
        .select((log) => log.fn.countAll<number>().as('count'))
        .whereRef('apiKeys.referenceId', '=', 'users.id')
        .as('keyCount'),
    ]);
}

/** One account; undefined if there is none with this id. Sessions count that are open at the moment. */
export async function findUserRecord(
  db: Database,
  id: string,
  moment: Date,
): Promise<UserRecord | undefined> {
  const row = await selectUsers(db, moment).where('users.id', '=', id).executeTakeFirst();
  return row as UserRecord | undefined;
}

/** Accounts, newest first, at most `limit`; those whose name or address holds a text, of one role, after a place. */
export async function listUsers(
  db: Database,
  query: {
    text?: string | undefined;
    role?: Role | undefined;
    after?: UserPlace | undefined;
    limit: number;
    moment: Date;
  },
): Promise<UserRecord[]> {
  const { text = '', role, after, limit, moment } = query;
  let users = selectUsers(db, moment).orderBy('users.createdAt', 'desc').orderBy('users.id', 'desc');
  if (text !== '')
    users = users.where((eb) =>
      eb.or([containsText(db, 'users.name', text), containsText(db, 'users.email', text)]),
    );
  if (role !== undefined) users = users.where(sql`coalesce(users.role, 'learner')`, '=', role);
  if (after)
    users = users.where((eb) =>
      eb.or([
        eb('users.createdAt', '<', after.createdAt),
        eb.and([eb('users.createdAt', '=', after.createdAt), eb('users.id', '<', after.id)]),
      ]),
    );
  return (await users.limit(limit).execute()) as UserRecord[];
}
