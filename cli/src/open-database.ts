import {
  assertSchemaIsCurrent,
  connectDatabase,
  type Database,
  dialectOf,
  migrateDatabase,
} from '@crs/database';
import { type DatabaseConfig, loadDatabaseConfig } from './config.ts';

/**
 * Runs a task on the configured database and closes it. A SQLite file is migrated on the way, as it has one user; a
 * PostgreSQL database must be migrated already.
 * @throws SchemaBehindError, SchemaAheadError
 */
export async function withDatabase<T>(
  task: (db: Database) => Promise<T>,
  config: DatabaseConfig = loadDatabaseConfig(),
): Promise<T> {
  const db = openDatabase(config);
  try {
    if (dialectOf(db) === 'sqlite') await migrateDatabase(db);
    await assertSchemaIsCurrent(db);
    return await task(db);
  } finally {
    await db.destroy();
  }
}

/** The configured database as it is. The options are for those who answer requests; a job takes its time, and fails. */
export function openDatabase(
  config: DatabaseConfig = loadDatabaseConfig(),
  options: { queryMsMax?: number; onNotice?: (notice: string) => void } = {},
): Database {
  return connectDatabase(config.databaseUrl, { poolSize: config.databasePoolSize, ...options });
}
