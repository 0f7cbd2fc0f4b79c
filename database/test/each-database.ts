import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { connectDatabase, type Database, type DialectName, migrateDatabase } from '../src/index.ts';

/** A fresh database of one kind: its URL and an open connection to it. */
export interface TestDatabase {
  url: string;
  db: Database;
  remove(): Promise<void>;
}

/** Makes an empty database; `isMigrated: false` leaves even the schema out. */
export async function createTestDatabase(
  dialect: DialectName,
  options = { isMigrated: true },
): Promise<TestDatabase> {
  const { url, drop } = dialect === 'sqlite' ? createSqlite() : await createPostgres();
  const db = connectDatabase(url);
  if (options.isMigrated) await migrateDatabase(db);
  return {
    url,
    db,
    async remove() {
      await db.destroy();
      await drop();
    },
  };
}

function createSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'crs-sqlite-'));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `sqlite:${join(folder, 'crs.db')}`, drop };
}

async function createPostgres() {
  const server = inject('postgresUrl');
  const name = `crs_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const url = server.replace('/postgres?', `/${name}?`);
  return { url, drop: () => runOn(server, `drop database ${name} with (force)`) };
}

async function runOn(url: string, statement: string): Promise<void> {
  const server = connectDatabase(url, { poolSize: 1 });
  await sql.raw(statement).execute(server);
  await server.destroy();
}

/** Runs the same tests on SQLite and on PostgreSQL, each with one fresh, migrated database for the block. */
export function describeOnEachDatabase(
  name: string,
  body: (use: () => TestDatabase, dialect: DialectName) => void,
) {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, (dialect) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase(dialect);
    });
    afterAll(() => database.remove());
    body(() => database, dialect);
  });
}
