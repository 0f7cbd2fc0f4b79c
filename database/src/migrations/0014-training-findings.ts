import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const trainingFindings: Migration = {
  name: 'training-findings',
  isBreaking: false,
  async up(db) {
    await db.schema
      .alterTable('trainings')
      .addColumn('findings', columnTypes(dialectOf(db)).json)
      .execute();
  },
};
