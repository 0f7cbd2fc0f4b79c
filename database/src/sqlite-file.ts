import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';
import { readerOf } from './sqlite-values.ts';
import { type SqliteStatement, SqliteWriter } from './sqlite-writer.ts';

const CACHED_STATEMENTS_MAX = 500;
const MEMORY = ':memory:';

interface Reading {
  statement: StatementSync;
  columns: { name: string; read: ((value: unknown) => unknown) | undefined }[];
}

/**
 * A SQLite file with a connection for Kysely; once that is open, with a second one that only reads, and a third one in a
 * thread of its own for `writeApart`.
 */
export class SqliteFile {
  readonly #path: string;
  #reader: DatabaseSync | undefined;
  #writer: SqliteWriter | undefined;
  readonly #readings = new Map<string, Reading>();

  constructor(path: string) {
    this.#path = path;
  }

  /** `node:sqlite` in the shape that Kysely's SQLite driver asks for, with prepared statements kept. */
  open(): SqliteDatabase {
    // Password hashes are inside; the files that SQLite makes beside it take the same mode.
    if (this.#path !== MEMORY) closeSync(openSync(this.#path, 'a', 0o600));
    const database = new DatabaseSync(this.#path);
    database.exec(
      'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -32000',
    );
    if (this.#path !== MEMORY) {
      this.#openReader();
      this.#writer = new SqliteWriter(this.#path);
    }
    const statements = new Map<string, StatementSync>();
    return {
      close: () => {
        this.#reader?.close();
        this.#reader = undefined;
        database.close();
      },
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

  /**
   * Rows of what is committed, in camelCase, at once: it waits neither for a transaction of this process nor for
   * Kysely, which takes longer than SQLite. Undefined while there is no such connection.
   */
  read(sql: string, parameters: readonly unknown[]): Record<string, unknown>[] | undefined {
    if (!this.#reader) return undefined;
    const { statement, columns } = this.#readings.get(sql) ?? this.#prepare(this.#reader, sql);
    const rows = statement.all(...parameters.map(toSqliteValue)) as unknown as unknown[][];
    return rows.map((cells) => {
      const row: Record<string, unknown> = {};
      for (const [place, { name, read }] of columns.entries()) {
        const value = cells[place];
        row[name] = read && value !== null ? read(value) : value;
      }
      return row;
    });
  }

  /** Writes in one transaction, from another thread. Undefined while there is none. */
  writeApart(
    statements: readonly { sql: string; parameters: readonly unknown[] }[],
  ): Promise<void> | undefined {
    return this.#writer?.write(
      statements.map(
        ({ sql, parameters }): SqliteStatement => ({ sql, parameters: parameters.map(toSqliteValue) }),
      ),
    );
  }

  /** Ends the writing thread, after what it was asked for; before the connection for Kysely is closed. */
  async closeWriter(): Promise<void> {
    await this.#writer?.close();
    this.#writer = undefined;
  }

  #openReader(): void {
    this.#reader = new DatabaseSync(this.#path, { readOnly: true });
    this.#reader.exec('pragma busy_timeout = 5000; pragma cache_size = -32000');
  }

  #prepare(reader: DatabaseSync, sql: string): Reading {
    const statement = reader.prepare(sql);
    statement.setReturnArrays(true);
    const columns = statement
      .columns()
      .map(({ name }) => ({ name: toCamelCase(name), read: readerOf(name) }));
    const reading = { statement, columns };
    this.#readings.set(sql, reading);
    return reading;
  }
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function toSqliteValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
