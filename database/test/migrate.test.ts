import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { assertSchemaIsCurrent, migrateDatabase, SchemaAheadError, SchemaBehindError } from '../src/index.ts';
import { migrations } from '../src/migrations/index.ts';
import { createTestDatabase, type TestDatabase } from './index.ts';

const runProcess = promisify(execFile);

describe.each(['sqlite', 'postgres'] as const)('migrations on %s', (dialect) => {
  let database: TestDatabase;
  afterEach(() => database.remove());

  it('apply once, and a second run finds nothing to do', async () => {
    database = await createTestDatabase(dialect, { isMigrated: false });
    expect(await migrateDatabase(database.db)).toEqual(migrations.map(({ name }) => name));
    expect(await migrateDatabase(database.db)).toEqual([]);
    await assertSchemaIsCurrent(database.db);
  });

  it('are applied once by several processes that start together', async () => {
    database = await createTestDatabase(dialect, { isMigrated: false });
    const script = join(import.meta.dirname, 'migrate-process.ts');
    const run = () => runProcess(process.execPath, [script, database.url]);
    const outputs = await Promise.all([run(), run(), run()]);
    const applied = outputs.map(({ stdout }) => JSON.parse(stdout) as string[]);
    expect(applied.flat().toSorted()).toEqual(migrations.map(({ name }) => name).toSorted());
  });

  it('roll a failing step back whole and keep the ones before it', async () => {
    database = await createTestDatabase(dialect, { isMigrated: false });
    const failing = {
      name: 'failing',
      isBreaking: false,
      async up(db: Parameters<(typeof migrations)[0]['up']>[0]) {
        await db.schema.createTable('halfDone').addColumn('id', 'integer').execute();
        await db.schema.createTable('halfDone').addColumn('id', 'integer').execute();
      },
    };
    const [first] = migrations;
    const steps = [first, failing].filter((step) => step !== undefined);
    await expect(migrateDatabase(database.db, { steps })).rejects.toThrow('migration failing');
    expect((await database.db.introspection.getTables()).map(({ name }) => name)).not.toContain('half_done');
    expect(await migrateDatabase(database.db)).toHaveLength(migrations.length - 1);
  });

  it('refuse a database without them, and one that a newer program changed', async () => {
    database = await createTestDatabase(dialect, { isMigrated: false });
    await expect(assertSchemaIsCurrent(database.db)).rejects.toThrow(SchemaBehindError);
    await migrateDatabase(database.db);
    const lastBreaking = migrations.findLastIndex(({ isBreaking }) => isBreaking);
    await assertSchemaIsCurrent(database.db, migrations.slice(0, lastBreaking + 1));
    const older = migrations.slice(0, lastBreaking);
    await expect(assertSchemaIsCurrent(database.db, older)).rejects.toThrow(SchemaAheadError);
    await expect(migrateDatabase(database.db, { steps: older })).rejects.toThrow(SchemaAheadError);
  });
});
