import { type DemoAccounts, roles } from '@crs/contracts';
import { type Database, listDemoAccounts } from '@crs/database';
import { demoPassword } from './demo-password.ts';

const emails = roles.map((role) => `${role}@demo.crs.example`);

/** How to sign in to a demo. Elsewhere nothing: no account of a person is ever among them. */
export async function findDemoAccounts(db: Database): Promise<DemoAccounts> {
  const accounts = await listDemoAccounts(db, emails);
  return { accounts, password: accounts.length > 0 ? demoPassword : null };
}
