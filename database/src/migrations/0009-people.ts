import type { Migration } from './migration.ts';

/** For administrators who look at accounts and at the audit log. */
export const people: Migration = {
  name: 'people',
  isBreaking: false,
  async up(db) {
    await db.schema
      .createIndex('auditLogActorIndex')
      .on('auditLog')
      .columns(['actor', 'occurredAt'])
      .execute();
    await db.schema
      .createIndex('auditLogObjectIndex')
      .on('auditLog')
      .columns(['objectKind', 'objectId'])
      .execute();
    await db.schema.createIndex('usersCreatedAtIndex').on('users').columns(['createdAt', 'id']).execute();
  },
};
