import { sql } from 'kysely';
import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const trainings: Migration = {
  name: 'trainings',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('trainings')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('startedAt', type.timestamp, (c) => c.notNull())
      .addColumn('finishedAt', type.timestamp)
      .addColumn('stage', 'text')
      .addColumn('share', type.number)
      .addColumn('version', 'text')
      .addColumn('isPublished', type.boolean)
      .addColumn('verdict', 'text')
      .addColumn('problem', 'text')
      .addColumn('worker', 'text')
      .addColumn('leaseEndsAt', type.timestamp)
      .execute();
    // One training at a time has a worker.
    await sql`create unique index trainings_worker_index on trainings ((worker is not null))
      where worker is not null`.execute(db);
  },
};
