import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from './connect.ts';
import { columnTypes, dialectOf, tryLockMigrations } from './dialect.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { grantRights, type Logins } from './roles.ts';
import type { Schema } from './schema.ts';

/** The database lacks migrations that this program needs: run `crs migrate`. */
export class SchemaBehindError extends Error {}

/** A newer program changed the schema in a way that this one cannot work with. */
export class SchemaAheadError extends Error {}

/** Another process held the migration lock for too long. */
export class MigrationLockError extends Error {}

/** One migration failed; those before it stay applied, and its own statements are rolled back. */
export class MigrationError extends Error {}

const LOCK_POLL_MS = 200;

/**
 * Brings the schema up to this program, each migration in a transaction of its own that also records it. Safe to
 * run from several processes at once: one works, the others wait and then find nothing to do. At the end the roles of
 * PostgreSQL have their rights (`grantRights`).
 * @returns the names of the migrations that this call applied.
 * @throws SchemaAheadError, MigrationLockError, MigrationError
 */
export async function migrateDatabase(
  db: Database,
  options: {
    now?: () => Date;
    lockTimeoutMs?: number;
    steps?: readonly Migration[];
    logins?: Logins;
  } = {},
): Promise<string[]> {
  const { now = () => new Date(), lockTimeoutMs = 120_000, steps = migrations, logins = {} } = options;
  const deadline = Date.now() + lockTimeoutMs;
  const applied: string[] = [];
  for (;;) {
    const outcome = await applyNext(db, { steps, logins, now });
    if (outcome === 'done') return applied;
    if (outcome !== 'locked') applied.push(outcome.name);
    else if (Date.now() > deadline) throw new MigrationLockError('another process holds the migration lock');
    else await sleep(LOCK_POLL_MS);
  }
}

function applyNext(
  db: Database,
  { steps, logins, now }: { steps: readonly Migration[]; logins: Logins; now: () => Date },
) {
  return db.transaction().execute(async (transaction): Promise<Migration | 'done' | 'locked'> => {
    if (!(await tryLockMigrations(transaction))) return 'locked';
    await createMigrationsTable(transaction);
    const known = await listAppliedMigrations(transaction);
    refuseNewerSchema(known, steps);
    const done = new Set(known.map(({ number }) => number));
    const index = steps.findIndex((_, place) => !done.has(place + 1));
    const next = steps[index];
    if (!next) {
      // They speak of tables that a part of the migrations lacks.
      if (steps === migrations) await grantRights(transaction, logins);
      return 'done';
    }
    await applyOne(transaction, next);
    const row = { number: index + 1, name: next.name, isBreaking: next.isBreaking, appliedAt: now() };
    await transaction.insertInto('migrations').values(row).execute();
    return next;
  });
}

async function applyOne(transaction: Kysely<Schema>, migration: Migration): Promise<void> {
  try {
    await migration.up(transaction as unknown as Kysely<unknown>);
  } catch (error) {
    throw new MigrationError(`migration ${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Makes sure that this program may use the database as it is.
 * @throws SchemaBehindError if a migration is missing, SchemaAheadError if a newer breaking one was applied.
 */
export async function assertSchemaIsCurrent(
  db: Database,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const known = await listAppliedMigrations(db).catch((error: unknown) => {
    if (isMissingTable(error)) return [];
    throw error;
  });
  refuseNewerSchema(known, steps);
  const done = new Set(known.map(({ number }) => number));
  const missing = steps.filter((_, place) => !done.has(place + 1)).map(({ name }) => name);
  if (missing.length > 0) {
    throw new SchemaBehindError(`the database lacks the migrations ${missing.join(', ')}: run "crs migrate"`);
  }
}

function listAppliedMigrations(db: Kysely<Schema>) {
  return db.selectFrom('migrations').selectAll().orderBy('number').execute();
}

function refuseNewerSchema(
  known: { number: number; name: string; isBreaking: boolean }[],
  steps: readonly Migration[],
): void {
  const newer = known.find(({ number, isBreaking }) => isBreaking && number > steps.length);
  if (!newer) return;
  throw new SchemaAheadError(
    `the database has the newer, incompatible migration ${newer.number} "${newer.name}"; this program knows ${steps.length}: start a newer CRS`,
  );
}

async function createMigrationsTable(transaction: Kysely<Schema>): Promise<void> {
  const type = columnTypes(dialectOf(transaction));
  await transaction.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', type.integer, (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('isBreaking', type.boolean, (c) => c.notNull())
    .addColumn('appliedAt', type.timestamp, (c) => c.notNull())
    .execute();
}

function isMissingTable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === '42P01' || /no such table/.test(message ?? '');
}
