import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const rowFaults: Migration = {
  name: 'row-faults',
  isBreaking: false,
  async up(db) {
    await db.schema
      .alterTable('importRows')
      .addColumn('fault', columnTypes(dialectOf(db)).json)
      .execute();
  },
};
