import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const trainingCounts: Migration = {
  name: 'training counts',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('trainingCounts')
      .addColumn('partNo', type.integer, (c) => c.primaryKey())
      .addColumn('bytes', type.bytes, (c) => c.notNull())
      .execute();
  },
};
