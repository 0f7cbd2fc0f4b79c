import { columnTypes, dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';

/** The tables of better-auth, with our names. */
export const accounts: Migration = {
  name: 'accounts',
  isBreaking: true,
  async up(db) {
    const type = columnTypes(dialectOf(db));
    await db.schema
      .createTable('users')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('emailVerified', type.boolean, (c) => c.notNull())
      .addColumn('image', 'text')
      .addColumn('role', 'text')
      .addColumn('banned', type.boolean)
      .addColumn('banReason', 'text')
      .addColumn('banExpires', type.timestamp)
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('userId', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('expiresAt', type.timestamp, (c) => c.notNull())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .addColumn('impersonatedBy', 'text')
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('userId', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('accountId', 'text', (c) => c.notNull())
      .addColumn('providerId', 'text', (c) => c.notNull())
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', type.timestamp)
      .addColumn('refreshTokenExpiresAt', type.timestamp)
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('verifications')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('identifier', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('expiresAt', type.timestamp, (c) => c.notNull())
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('apiKeys')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('configId', 'text', (c) => c.notNull())
      .addColumn('name', 'text')
      .addColumn('start', 'text')
      .addColumn('prefix', 'text')
      .addColumn('key', 'text', (c) => c.notNull().unique())
      .addColumn('referenceId', 'text', (c) => c.notNull())
      .addColumn('refillInterval', type.integer)
      .addColumn('refillAmount', type.integer)
      .addColumn('lastRefillAt', type.timestamp)
      .addColumn('enabled', type.boolean)
      .addColumn('rateLimitEnabled', type.boolean)
      .addColumn('rateLimitTimeWindow', type.integer)
      .addColumn('rateLimitMax', type.integer)
      .addColumn('requestCount', type.integer)
      .addColumn('remaining', type.integer)
      .addColumn('lastRequest', type.timestamp)
      .addColumn('expiresAt', type.timestamp)
      .addColumn('permissions', 'text')
      .addColumn('metadata', 'text')
      .addColumn('createdAt', type.timestamp, (c) => c.notNull())
      .addColumn('updatedAt', type.timestamp, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('rateLimits')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('key', 'text', (c) => c.notNull().unique())
      .addColumn('count', type.integer, (c) => c.notNull())
      .addColumn('lastRequest', type.integer, (c) => c.notNull())
      .execute();
    for (const [table, column] of [
      ['sessions', 'userId'],
      ['accounts', 'userId'],
      ['verifications', 'identifier'],
      ['apiKeys', 'referenceId'],
    ] as const) {
      await db.schema.createIndex(`${table}_${column}_index`).on(table).column(column).execute();
    }
  },
};
