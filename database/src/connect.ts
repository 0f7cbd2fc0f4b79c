import { Kysely, type Transaction } from 'kysely';
import { type DialectName, pluginsFor, postgresDialect } from './dialect.ts';
import { sqliteDialect } from './sqlite-driver.ts';
import { SqliteFile } from './sqlite-file.ts';
import { rememberFile } from './sqlite-files.ts';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Schema } from './schema.ts';

/** The database, or a transaction on it: what every query takes as its first argument. */
export type Database = Kysely<Schema>;

/** What a query takes that must not stand alone. */
export type DatabaseTransaction = Transaction<Schema>;

/** `DATABASE_URL` names no database that CRS can use. */
export class DatabaseUrlError extends Error {}

/**
 * Opens the database that a URL names: `sqlite:` and a path (made if it is absent), or `postgres://…`.
 * Nothing is read or written before the first query, and an unreachable server fails there. While a PostgreSQL server
 * is known to be away, queries fail at once with an error that `isUnavailable` knows; `onNotice` hears when it goes and
 * comes back. `queryMsMax` ends the connection of a query that takes longer, for those who cannot wait.
 * @throws DatabaseUrlError for any other URL.
 */
export function connectDatabase(
  url: string,
  options: { poolSize?: number; queryMsMax?: number; onNotice?: (notice: string) => void } = {},
): Database {
  const { dialect, location } = parseDatabaseUrl(url);
  if (dialect === 'postgres') {
    const { poolSize = 10, queryMsMax, onNotice = () => {} } = options;
    const kyselyDialect = postgresDialect(location, { poolSize, queryMsMax, onNotice });
    return new Kysely<Schema>({ dialect: kyselyDialect, plugins: pluginsFor('postgres') });
  }
  if (location !== ':memory:') mkdirSync(dirname(location), { recursive: true });
  const file = new SqliteFile(location);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(file), plugins: pluginsFor('sqlite') });
  rememberFile(db, file);
  return db;
}

/**
 * What a database URL means; a relative SQLite path is taken from the working directory.
 * @throws DatabaseUrlError if it is neither `sqlite:` with a path nor `postgres://`.
 */
export function parseDatabaseUrl(url: string): { dialect: DialectName; location: string } {
  if (/^postgres(ql)?:\/\//.test(url)) return { dialect: 'postgres', location: url };
  const path = /^sqlite:(?:\/\/)?(.+)$/.exec(url)?.[1];
  if (!path)
    throw new DatabaseUrlError(
      `DATABASE_URL: neither "sqlite:PATH" nor "postgres://…": "${url.split('@').pop()}"`,
    );
  return { dialect: 'sqlite', location: path === ':memory:' ? path : resolve(path) };
}
