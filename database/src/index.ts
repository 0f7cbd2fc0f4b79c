export {
  connectDatabase,
  type Database,
  type DatabaseTransaction,
  DatabaseUrlError,
  parseDatabaseUrl,
} from './connect.ts';
export { isUnavailable, isUniqueViolation } from './database-errors.ts';
export { type DialectName, dialectOf } from './dialect.ts';
export {
  assertSchemaIsCurrent,
  MigrationError,
  MigrationLockError,
  migrateDatabase,
  SchemaAheadError,
  SchemaBehindError,
} from './migrate.ts';
export * from './models.ts';
export * from './prune-models.ts';
export * from './publish-model.ts';
export type { Logins } from './roles.ts';
export type { Role } from './accounts-schema.ts';
export type * from './schema.ts';
export type { ImportRowOutcome, ImportStatus, ImportUpload } from './imports-schema.ts';
export * from './training.ts';
export * from './training-counts.ts';
export * from './trainings.ts';
export * from './untrained-interactions.ts';
export * from './api-keys.ts';
export * from './audit-log.ts';
export * from './change-access.ts';
export * from './cohort-members.ts';
export * from './cohorts.ts';
export {
  compareRuns,
  type CourseRun,
  type CourseRunRecord,
  findCourseRuns,
  listCourseRuns,
  replaceCourseRuns,
} from './course-runs.ts';
export * from './courses.ts';
export * from './demo-accounts.ts';
export * from './idempotency-keys.ts';
export * from './interactions.ts';
export * from './job-runs.ts';
export * from './learner-state.ts';
export * from './learners.ts';
export * from './recommendations.ts';
export * from './served-lists.ts';
export * from './shown-courses.ts';
export * from './sign-in-attempts.ts';
export * from './users.ts';
export * from './import-course-relations.ts';
export * from './complete-courses.ts';
export * from './import-courses.ts';
export * from './import-interactions.ts';
export * from './import-learners.ts';
export * from './imports.ts';
export * from './forget-imports.ts';
export * from './import-parts.ts';
export * from './import-rows.ts';
export {
  countChanges,
  countKept,
  keepTakenEvents,
  undoBegin,
  type UndoPlace,
  undoSome,
} from './undo-import.ts';
export type { WriteCounts } from './write-counts.ts';
export * from './contents.ts';
export { type DumpHeader, dumpDatabase, type TableDigest } from './dump-database.ts';
export { DatabaseNotEmptyError, DumpError, restoreDatabase, type RestoreReport } from './restore-database.ts';
export * from './export-records.ts';
export * from './learner-accounts.ts';
export * from './list-learners.ts';
export * from './list-statistics.ts';
export * from './managed-courses.ts';
export * from './list-users.ts';
