import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const operation: Migration = {
  name: 'operation',
  isBreaking: true,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('imports')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('files', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('isDryRun', type.boolean, (c) => c.notNull())
      .addColumn('createdCount', type.integer, (c) => c.notNull())
      .addColumn('updatedCount', type.integer, (c) => c.notNull())
      .addColumn('unchangedCount', type.integer, (c) => c.notNull())
      .addColumn('rejectedCount', type.integer, (c) => c.notNull())
      .addColumn('startedAt', type.timestamp, (c) => c.notNull())
      .addColumn('finishedAt', type.timestamp)
      .execute();
    await db.schema
      .createTable('importRows')
      .addColumn('importId', type.reference, (c) => c.notNull().references('imports.id').onDelete('cascade'))
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('rowNo', type.integer, (c) => c.notNull())
      .addColumn('columnName', 'text')
      .addColumn('message', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('importRowsImportIdIndex').on('importRows').column('importId').execute();
    await db.schema
      .createTable('auditLog')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('occurredAt', type.timestamp, (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('objectKind', 'text')
      .addColumn('objectId', 'text')
      .addColumn('details', type.json, (c) => c.notNull())
      .addColumn('requestId', 'text')
      .addColumn('address', 'text')
      .execute();
    await db.schema
      .createTable('idempotencyKeys')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('requestHash', 'text', (c) => c.notNull())
      .addColumn('status', type.integer, (c) => c.notNull())
      .addColumn('response', type.json, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addPrimaryKeyConstraint('idempotencyKeysPrimaryKey', ['scope', 'key'])
      .execute();
  },
};
