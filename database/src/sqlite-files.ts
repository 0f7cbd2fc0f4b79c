import type { Database } from './connect.ts';
import type { SqliteFile } from './sqlite-file.ts';

const files = new WeakMap<object, SqliteFile>();

/** Lets what is prepared, and what is written apart, go past Kysely to the file. */
export function rememberFile(db: Database, file: SqliteFile): void {
  files.set(db, file);
}

/** The file of a SQLite database; undefined for PostgreSQL and inside a transaction. */
export function fileOf(db: Database): SqliteFile | undefined {
  return files.get(db);
}
