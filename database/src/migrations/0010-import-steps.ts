import { type Kysely, sql } from 'kysely';
import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const importSteps: Migration = {
  name: 'import-steps',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    const added = {
      publicId: sql`text`, actor: sql`text`, problem: sql`text`, worker: sql`text`, leaseEndsAt: type.timestamp,
      progress: type.number, appliedAt: type.timestamp, undoneAt: type.timestamp, keptCount: type.integer,
    }; // biome-ignore format: a table
    for (const [name, columnType] of Object.entries(added))
      await db.schema.alterTable('imports').addColumn(name, columnType).execute();
    for (const name of ['options', 'uploads', 'report'])
      await db.schema
        .alterTable('imports')
        .addColumn(name, type.json, (c) => c.notNull().defaultTo('null'))
        .execute();
    await db.schema
      .alterTable('imports')
      .addColumn('isUndoable', type.boolean, (c) => c.notNull().defaultTo(sql`false`))
      .execute();
    await addIndexes(db);
    // Nobody works on these: their transactions are gone, and the schema changes under one lock.
    await sql`update imports set public_id = cast(id as text),
      status = case status when 'running' then 'failed' else status end`.execute(db);
    await db.schema
      .alterTable('importRows')
      .addColumn('outcome', 'text', (c) => c.notNull().defaultTo('refused'))
      .execute();
    await db.schema.alterTable('importRows').addColumn('rowText', 'text').execute();
    await db.schema
      .createTable('importParts')
      .addColumn('importId', type.reference, (c) => c.notNull().references('imports.id').onDelete('cascade'))
      .addColumn('fileNo', type.integer, (c) => c.notNull())
      .addColumn('partNo', type.integer, (c) => c.notNull())
      .addColumn('bytes', type.bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('importPartsPrimaryKey', ['importId', 'fileNo', 'partNo'])
      .execute();
    await db.schema
      .createTable('importChanges')
      .addColumn('importId', type.reference, (c) => c.notNull().references('imports.id').onDelete('cascade'))
      .addColumn('objectKind', 'text', (c) => c.notNull())
      .addColumn('objectId', type.reference, (c) => c.notNull())
      .addColumn('before', type.json, (c) => c.notNull())
      .addPrimaryKeyConstraint('importChangesPrimaryKey', ['importId', 'objectKind', 'objectId'])
      .execute();
  },
};

async function addIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index imports_public_id_index on imports (public_id)`.execute(db);
  // One import at a time is worked on.
  await sql`create unique index imports_worker_index on imports ((worker is not null))
    where worker is not null`.execute(db);
}
