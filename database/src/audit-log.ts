import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { containsText, toJson } from './dialect.ts';

/** Who did what to which object, from where. `actor` is `user:ID`, `key:ID`, `system`, `nobody` or `deleted`. */
export interface AuditEntry {
  occurredAt: Date;
  actor: string;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  details: Record<string, unknown>;
  requestId: string | null;
  address: string | null;
}

/** The actions of somebody who came in. */
export const SIGN_INS = ['account.signed-in', 'account.signed-up'] as const;

/** Adds one entry; entries are never changed, except that a deleted person's name is taken out. */
export async function insertAuditEntry(db: Database, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('auditLog')
    .values({ ...entry, details: toJson(entry.details) })
    .execute();
}

/** What one actor did, oldest first. */
export function listAuditEntries(db: Database, actor: string): Promise<AuditEntry[]> {
  return db
    .selectFrom('auditLog')
    .select(['occurredAt', 'actor', 'action', 'objectKind', 'objectId', 'details', 'requestId', 'address'])
    .where('actor', '=', actor)
    .orderBy('id')
    .execute();
}

/** An entry with its place in the log: later ones have higher ids. */
export interface AuditRecord extends AuditEntry {
  id: number;
}

/** Which entries to list. What is left out limits nothing. */
export interface AuditFilter {
  /** An actor as entries name it, or a part of a name or an e-mail address. */
  who?: string | undefined;
  /** An action such as `model.published`, or its first part. */
  what?: string | undefined;
  objectKind?: string | undefined;
  objectId?: string | undefined;
  /** From this moment on. */
  from?: Date | undefined;
  /** Up to this moment, without it. */
  before?: Date | undefined;
}

/** Entries that a filter lets through, newest first, at most `limit`; those before the id `after`. */
export function listAuditRecords(
  db: Database,
  {
    who,
    what,
    objectKind,
    objectId,
    from,
    before,
    after,
    limit,
  }: AuditFilter & { after?: number; limit: number },
): Promise<AuditRecord[]> {
  let entries = db.selectFrom('auditLog').selectAll().orderBy('id', 'desc').limit(limit);
  if (after !== undefined) entries = entries.where('id', '<', after);
  if (from) entries = entries.where('occurredAt', '>=', from);
  if (before) entries = entries.where('occurredAt', '<', before);
  if (objectKind !== undefined) entries = entries.where('objectKind', '=', objectKind);
  if (objectId !== undefined) entries = entries.where('objectId', '=', objectId);
  if (what !== undefined)
    entries = entries.where((eb) => eb.or([eb('action', '=', what), eb('action', 'like', `${what}.%`)]));
  if (who !== undefined) {
    const people = db
      .selectFrom('users')
      .select(sql<string>`'user:' || id`.as('actor'))
      .where((eb) => eb.or([containsText(db, 'name', who), containsText(db, 'email', who)]));
    entries = entries.where((eb) => eb.or([eb('actor', '=', who), eb('actor', 'in', people)]));
  }
  return entries.execute();
}
