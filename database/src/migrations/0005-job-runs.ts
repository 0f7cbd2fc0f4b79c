import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const jobRuns: Migration = {
  name: 'job-runs',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('jobRuns')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('job', 'text', (c) => c.notNull())
      .addColumn('startedAt', type.timestamp, (c) => c.notNull())
      .addColumn('finishedAt', type.timestamp, (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('figures', type.json, (c) => c.notNull())
      .addUniqueConstraint('jobRunsJobStartedAtUnique', ['job', 'startedAt'])
      .execute();
  },
};
