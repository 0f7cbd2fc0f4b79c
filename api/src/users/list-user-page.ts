import type { User, UserPage } from '@crs/contracts';
import { listUsers, type Role, type UserRecord } from '@crs/database';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';

interface Query {
  q?: string;
  role?: Role;
  cursor?: string;
  limit?: number;
}

export async function listUserPage(
  { db, now }: ApiContext,
  { q, role, cursor, limit = 25 }: Query,
): Promise<UserPage> {
  const after = cursor === undefined ? undefined : readPlace(cursor);
  const found = await listUsers(db, { text: q?.trim(), role, after, limit: limit + 1, moment: now() });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    found.length > limit && last ? encodeCursor({ place: last.createdAt.getTime(), after: last.id }) : null;
  return { items: items.map(describeUser), nextCursor };
}

function readPlace(cursor: string) {
  const decoded = decodeCursor(cursor);
  if (!decoded || decoded.place > MOMENT_MAX || !USER_ID.test(decoded.after))
    throw invalidField('/query/cursor', 'is not a cursor of this list');
  return { createdAt: new Date(decoded.place), id: decoded.after };
}

const USER_ID = /^[\w-]{1,100}$/;
/** The last moment that a Date can hold. */
const MOMENT_MAX = 8.64e15;

export function describeUser({ createdAt, updatedAt: _, lastSignedInAt, ...user }: UserRecord): User {
  return {
    ...user,
    createdAt: createdAt.toISOString(),
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  };
}
