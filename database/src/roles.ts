import { type Kysely, sql } from 'kysely';
import { DatabaseUrlError } from './connect.ts';
import { dialectOf } from './dialect.ts';

/**
 * The URLs of the logins that use the database of an owner who migrates it: `app` changes rows, `reader` reads them.
 * Where one is left out, its role is left as it is.
 */
export interface Logins {
  app?: string | undefined;
  reader?: string | undefined;
}

const APP = 'crs_app';
const READER = 'crs_reader';

/** What each role may, beside nothing at all. Later tables of the owner come with the same rights. */
const rights: Record<string, readonly string[]> = {
  [APP]: [
    `grant usage on schema public to ${APP}`,
    `grant select, insert, update, delete on all tables in schema public to ${APP}`,
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${APP}`,
    `revoke insert, update, delete on migrations from ${APP}`,
  ],
  [READER]: [
    `grant usage on schema public to ${READER}`,
    `grant select on all tables in schema public to ${READER}`,
    `alter default privileges in schema public grant select on tables to ${READER}`,
    // A backup writes down that it ran.
    `grant insert on job_runs to ${READER}`,
  ],
};

/**
 * Gives the roles `crs_app` and `crs_reader` their rights on a PostgreSQL database, and makes the roles and the logins
 * of `logins` that the server lacks; a login that is there keeps its password. Where the server has neither role and
 * no login but the owner is named, nothing happens. Call it under the migration lock.
 * @throws DatabaseUrlError if a URL names no user; an error of PostgreSQL if the owner may make no roles.
 */
export async function grantRights<DB>(transaction: Kysely<DB>, logins: Logins): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') return;
  const db = transaction.withoutPlugins();
  if (logins.app) await createLogin(db, APP, logins.app);
  if (logins.reader) await createLogin(db, READER, logins.reader);
  for (const [role, statements] of Object.entries(rights)) {
    if (!(await hasRole(db, role))) continue;
    for (const statement of statements) await sql.raw(statement).execute(db);
  }
}

async function createLogin<DB>(db: Kysely<DB>, role: string, url: string): Promise<void> {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  if (!username) throw new DatabaseUrlError(`the address of the login for ${role} names no user`);
  const name = decodeURIComponent(username);
  if (await isOwner(db, name)) return;
  if (name !== role && !(await hasRole(db, role))) await sql`create role ${sql.id(role)}`.execute(db);
  if (await hasRole(db, name)) return;
  const secret = sql.lit(decodeURIComponent(password));
  await sql`create role ${sql.id(name)} login password ${secret}`.execute(db);
  if (name !== role) await sql`grant ${sql.id(role)} to ${sql.id(name)}`.execute(db);
}

async function isOwner<DB>(db: Kysely<DB>, name: string): Promise<boolean> {
  const { rows } = await sql`select where ${name} in (current_user, session_user)`.execute(db);
  return rows.length > 0;
}

async function hasRole<DB>(db: Kysely<DB>, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(db);
  return rows.length > 0;
}
