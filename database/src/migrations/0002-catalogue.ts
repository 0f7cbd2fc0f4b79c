import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const catalogue: Migration = {
  name: 'catalogue',
  isBreaking: true,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('courses')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('externalId', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('description', 'text', (c) => c.notNull())
      .addColumn('provider', 'text')
      .addColumn('subjects', type.json, (c) => c.notNull())
      .addColumn('skills', type.json, (c) => c.notNull())
      .addColumn('level', 'text')
      .addColumn('language', 'text')
      .addColumn('credits', type.number)
      .addColumn('workloadHours', type.number)
      .addColumn('duration', 'text')
      .addColumn('url', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('prerequisiteText', 'text')
      .addColumn('attributes', type.json, (c) => c.notNull())
      .addColumn('contentHash', 'text', (c) => c.notNull())
      .addColumn('isStub', type.boolean, (c) => c.notNull())
      .addColumn('isDemo', type.boolean, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('coursesUpdatedAtIndex').on('courses').column('updatedAt').execute();
    await db.schema
      .createTable('courseRuns')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('courseId', type.reference, (c) => c.notNull().references('courses.id').onDelete('cascade'))
      .addColumn('externalId', 'text', (c) => c.notNull().unique())
      .addColumn('term', 'text')
      .addColumn('startsOn', type.date)
      .addColumn('endsOn', type.date)
      .addColumn('seats', type.integer)
      .addColumn('mode', 'text')
      .execute();
    await db.schema.createIndex('courseRunsCourseIdIndex').on('courseRuns').column('courseId').execute();
    await db.schema
      .createTable('courseRelations')
      .addColumn('courseId', type.reference, (c) => c.notNull().references('courses.id').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('groupNo', type.integer, (c) => c.notNull())
      .addColumn('relatedExternalId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('courseRelationsPrimaryKey', [
        'courseId',
        'kind',
        'groupNo',
        'relatedExternalId',
      ])
      .execute();
  },
};
