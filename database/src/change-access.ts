import { sql } from 'kysely';
import type { Role } from './accounts-schema.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { forgetCohortsOfAdvisor } from './cohort-members.ts';
import { rowLock } from './dialect.ts';

/** Without this account nobody could administer any more. */
export class LastAdminError extends Error {
  constructor() {
    super('this is the only administrator who can sign in; make another one first');
  }
}

/** The account was changed after the state that the change starts from. */
export class StaleUserError extends Error {}

/** What an account may do, and whether it may sign in at all. */
export interface Access {
  role: Role;
  isDisabled: boolean;
}

/**
 * Makes sure that somebody administers without this account. To be called before the account loses the role, is disabled
 * or deleted, and before any row of `users` is locked.
 * @throws LastAdminError
 */
export async function keepAnAdmin(transaction: DatabaseTransaction, userId: string): Promise<void> {
  expectAnother(await lockAdmins(transaction), userId);
}

/** The administrators who can sign in. No other transaction changes who they are until this one has ended. */
async function lockAdmins(transaction: DatabaseTransaction): Promise<string[]> {
  const admins = await transaction
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where(sql<boolean>`banned is not true`)
    .orderBy('id')
    .modifyEnd(rowLock(transaction))
    .execute();
  return admins.map(({ id }) => id);
}

function expectAnother(admins: readonly string[], userId: string): void {
  if (admins.length === 1 && admins[0] === userId) throw new LastAdminError();
}

/**
 * Changes what an account may do. Its sessions end, so that whoever holds one signs in anew with the rights of now; with
 * the role of an advisor go its cohorts.
 * @returns the access before; undefined without such an account.
 * @throws LastAdminError
 * @throws StaleUserError if the account is not as it was at `expectedUpdatedAt`.
 */
export async function changeAccess(
  transaction: DatabaseTransaction,
  change: { userId: string; access: Partial<Access>; now: Date; expectedUpdatedAt?: Date | undefined },
): Promise<Access | undefined> {
  const { userId, access, now, expectedUpdatedAt } = change;
  const admins = await lockAdmins(transaction);
  const found = await transaction
    .selectFrom('users')
    .select(['role', 'updatedAt', sql<boolean>`coalesce(banned, false)`.as('isDisabled')])
    .where('id', '=', userId)
    .modifyEnd(rowLock(transaction))
    .executeTakeFirst();
  if (!found) return undefined;
  const { updatedAt } = found;
  if (expectedUpdatedAt && expectedUpdatedAt.getTime() !== updatedAt.getTime()) throw new StaleUserError();
  const before = { role: found.role ?? ('learner' as const), isDisabled: found.isDisabled };
  const { role, isDisabled } = { ...before, ...access };
  if (role === before.role && isDisabled === before.isDisabled) return before;
  if (role !== 'admin' || isDisabled) expectAnother(admins, userId);
  await transaction
    .updateTable('users')
    .set({
      role,
      banned: isDisabled,
      banReason: null,
      banExpires: null,
      // Two changes in one millisecond must still differ.
      updatedAt: new Date(Math.max(now.getTime(), updatedAt.getTime() + 1)),
    })
    .where('id', '=', userId)
    .execute();
  await forgetCohortsOfAdvisor(transaction, userId, role);
  await deleteSessions(transaction, userId);
  return before;
}

/** Ends every session of an account. @returns how many. */
export async function deleteSessions(db: Database, userId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('userId', '=', userId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes the password of an account away with every session, and the links that were to set another one. */
export async function deletePassword(transaction: DatabaseTransaction, userId: string): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ password: null })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
  await transaction.deleteFrom('verifications').where('value', '=', userId).execute();
  await deleteSessions(transaction, userId);
}
