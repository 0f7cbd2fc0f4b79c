import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const shownCourses: Migration = {
  name: 'shown-courses',
  isBreaking: false,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('shownCourses')
      .addColumn('learnerId', type.reference, (c) =>
        c.notNull().references('learners.id').onDelete('cascade'),
      )
      .addColumn('day', type.date, (c) => c.notNull())
      .addColumn('courseIds', type.json, (c) => c.notNull())
      .addPrimaryKeyConstraint('shownCoursesPrimaryKey', ['learnerId', 'day'])
      .execute();
  },
};
