import type { Database } from './connect.ts';

/** A key of an integrating system, without the key. */
export interface ApiKeyRecord {
  id: string;
  name: string;
  /** The first characters of the key, to tell keys apart. */
  start: string;
  /** Such as `events:write`. */
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  /** Of the administrator whose key it is. */
  ownerName: string | null;
}

/** Every key, newest first. There are as many as systems that call. */
export async function listApiKeys(db: Database): Promise<ApiKeyRecord[]> {
  const rows = await db
    .selectFrom('apiKeys')
    .leftJoin('users', 'users.id', 'apiKeys.referenceId')
    .select(['apiKeys.id', 'apiKeys.name', 'apiKeys.start', 'apiKeys.createdAt', 'apiKeys.expiresAt'])
    .select(['apiKeys.permissions', 'apiKeys.lastRequest as lastUsedAt', 'users.name as ownerName'])
    .orderBy('apiKeys.createdAt', 'desc')
    .orderBy('apiKeys.id')
    .execute();
  return rows.map(({ name, start, permissions, ...key }) => ({
    ...key,
    name: name ?? '',
    start: start ?? '',
    scopes: toScopes(permissions),
  }));
}

/** Ends a key. @returns its name; undefined if there is none with this id. */
export async function deleteApiKey(db: Database, id: string): Promise<string | undefined> {
  const deleted = await db.deleteFrom('apiKeys').where('id', '=', id).returning('name').executeTakeFirst();
  return deleted && (deleted.name ?? '');
}

/** better-auth keeps `{"events":["write"]}`. */
function toScopes(permissions: string | null): string[] {
  const actionsByObject = JSON.parse(permissions ?? '{}') as Record<string, string[]>;
  return Object.entries(actionsByObject).flatMap(([object, actions]) =>
    actions.map((action) => `${object}:${action}`),
  );
}
