import { sql } from 'kysely';
import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const learning: Migration = {
  name: 'learning',
  isBreaking: true,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('learners')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('externalId', 'text', (c) => c.notNull().unique())
      .addColumn('userId', 'text', (c) => c.unique().references('users.id').onDelete('set null'))
      .addColumn('name', 'text')
      .addColumn('email', 'text')
      .addColumn('preferences', type.json, (c) => c.notNull())
      .addColumn('isStub', type.boolean, (c) => c.notNull())
      .addColumn('isDemo', type.boolean, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('interactions')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('learnerId', type.reference, (c) =>
        c.notNull().references('learners.id').onDelete('cascade'),
      )
      .addColumn('courseId', type.reference, (c) => c.notNull().references('courses.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', type.number)
      .addColumn('occurredAt', type.timestamp)
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('importId', type.reference)
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .execute();
    // The same event told twice is one event, dated or not; it also serves "the history of a learner".
    await sql`create unique index interactions_event_index on interactions
      (learner_id, course_id, kind, coalesce(occurred_at, ${type.earliest}))`.execute(db);
    await db.schema.createIndex('interactionsCourseIdIndex').on('interactions').column('courseId').execute();
    await db.schema
      .createTable('models')
      .addColumn('id', type.id, (c) => c.primaryKey())
      .addColumn('version', 'text', (c) => c.notNull().unique())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('parameters', type.json, (c) => c.notNull())
      .addColumn('metrics', type.json, (c) => c.notNull())
      .addColumn('dataFingerprint', 'text', (c) => c.notNull())
      .addColumn('checksum', 'text', (c) => c.notNull())
      .addColumn('courseCount', type.integer, (c) => c.notNull())
      .addColumn('learnerCount', type.integer, (c) => c.notNull())
      .addColumn('interactionCount', type.integer, (c) => c.notNull())
      .addColumn('durationMs', type.number, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('publishedAt', type.timestamp)
      .execute();
    await sql`create unique index models_live_index on models (status) where status = 'live'`.execute(db);
    await db.schema
      .createTable('modelArtifacts')
      .addColumn('modelId', type.reference, (c) => c.primaryKey().references('models.id').onDelete('cascade'))
      .addColumn('bytes', type.bytes, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('recommendations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('learnerId', type.reference, (c) =>
        c.notNull().references('learners.id').onDelete('cascade'),
      )
      .addColumn('surface', 'text', (c) => c.notNull())
      .addColumn('modelVersion', 'text')
      .addColumn('isFallback', type.boolean, (c) => c.notNull())
      .addColumn('items', type.json, (c) => c.notNull())
      .addColumn('generatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('recommendationsLearnerIdGeneratedAtIndex')
      .on('recommendations')
      .columns(['learnerId', 'generatedAt'])
      .execute();
    await db.schema
      .createTable('recommendationOutcomes')
      .addColumn('recommendationId', 'text', (c) =>
        c.notNull().references('recommendations.id').onDelete('cascade'),
      )
      .addColumn('courseId', type.reference, (c) => c.notNull().references('courses.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('occurredAt', type.timestamp, (c) => c.notNull())
      .addPrimaryKeyConstraint('recommendationOutcomesPrimaryKey', ['recommendationId', 'courseId', 'kind'])
      .execute();
  },
};
