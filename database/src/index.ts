export { connectDatabase, type Database, DatabaseUrlError, parseDatabaseUrl } from './connect.ts';
export { type DialectName, dialectOf, isUnavailable, isUniqueViolation } from './dialect.ts';
export {
  assertSchemaIsCurrent,
  MigrationError,
  MigrationLockError,
  migrateDatabase,
  SchemaAheadError,
  SchemaBehindError,
} from './migrate.ts';
export * from './models.ts';
export type * from './schema.ts';
export * from './training.ts';
