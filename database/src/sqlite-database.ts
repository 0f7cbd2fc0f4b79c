import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

const CACHED_STATEMENTS_MAX = 500;

/** `node:sqlite` in the shape that Kysely's SQLite driver asks for, with prepared statements kept. */
export function openSqliteDatabase(path: string): SqliteDatabase {
  // Password hashes are inside; the files that SQLite makes beside it take the same mode.
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  database.exec(
    'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -32000',
  );
  const statements = new Map<string, StatementSync>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = statements.get(sql) ?? database.prepare(sql);
      if (statements.size >= CACHED_STATEMENTS_MAX) statements.clear();
      statements.set(sql, statement);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toSqliteValue)),
        run: (parameters) => statement.run(...parameters.map(toSqliteValue)),
        // A statement of its own: a kept one would be reset under a reader that is half-way.
        iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(toSqliteValue)),
      };
    },
  };
}

function toSqliteValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
