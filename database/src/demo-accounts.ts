import { sql } from 'kysely';
import type { Role } from './accounts-schema.ts';
import type { Database } from './connect.ts';

const PASSWORD_CHANGES = ['account.password-changed', 'account.password-set'] as const;

/**
 * Those accounts among some addresses that a demo made, that can sign in, and that have the password of the demo still. None
 * where people signed up with these addresses themselves.
 */
export async function listDemoAccounts(
  db: Database,
  emails: readonly string[],
): Promise<{ name: string; email: string; role: Role }[]> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('learners', 'learners.userId', 'users.id')
    .innerJoin('accounts', 'accounts.userId', 'users.id')
    .select(['users.name', 'users.email', 'users.role'])
    .where('users.email', 'in', emails)
    .where('learners.isDemo', '=', true)
    .where('accounts.password', 'is not', null)
    .where(sql<boolean>`users.banned is not true`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('auditLog')
            .select('auditLog.id')
            .where('actor', '=', sql<string>`'user:' || users.id`)
            .where('action', 'in', PASSWORD_CHANGES),
        ),
      ),
    )
    .orderBy('users.createdAt')
    .orderBy('users.id')
    .execute();
  return rows.map(({ role, ...account }) => ({ ...account, role: role ?? 'learner' }));
}
