import type { Migration } from './migration.ts';

export const servedListsByTime: Migration = {
  name: 'served-lists-by-time',
  isBreaking: false,
  async up(db) {
    await db.schema
      .createIndex('recommendationsGeneratedAtIndex')
      .on('recommendations')
      .column('generatedAt')
      .execute();
  },
};
