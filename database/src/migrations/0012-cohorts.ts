import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const cohorts: Migration = {
  name: 'cohorts',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('cohorts')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('externalId', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('isDemo', type.boolean, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('cohortLearners')
      .addColumn('cohortId', type.reference, (c) => c.notNull().references('cohorts.id').onDelete('cascade'))
      .addColumn('learnerId', type.reference, (c) =>
        c.notNull().references('learners.id').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('cohortLearnersPrimaryKey', ['cohortId', 'learnerId'])
      .execute();
    await db.schema
      .createIndex('cohortLearnersLearnerIdIndex')
      .on('cohortLearners')
      .columns(['learnerId', 'cohortId'])
      .execute();
    await db.schema
      .createTable('cohortAdvisors')
      .addColumn('cohortId', type.reference, (c) => c.notNull().references('cohorts.id').onDelete('cascade'))
      .addColumn('userId', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('cohortAdvisorsPrimaryKey', ['cohortId', 'userId'])
      .execute();
    await db.schema
      .createIndex('cohortAdvisorsUserIdIndex')
      .on('cohortAdvisors')
      .columns(['userId', 'cohortId'])
      .execute();
  },
};
