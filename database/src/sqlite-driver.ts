import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import type { SqliteFile } from './sqlite-file.ts';

/** A Kysely dialect for a SQLite file. */
export function sqliteDialect(file: SqliteFile): Dialect {
  return new ImmediateSqliteDialect(file);
}

/** Transactions that take the write lock at once: one that reads first and writes later could not wait for it. */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #file: SqliteFile;
  readonly #config: SqliteDialectConfig;

  constructor(file: SqliteFile) {
    const config = { database: async () => file.open() };
    super(config);
    this.#file = file;
    this.#config = config;
  }

  override createDriver() {
    return new ImmediateSqliteDriver(this.#file, this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile, config: SqliteDialectConfig) {
    super(config);
    this.#file = file;
  }

  override async destroy() {
    await this.#file.closeWriter();
    await super.destroy();
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
