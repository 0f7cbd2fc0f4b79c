import type { Database } from './connect.ts';
import { toJson } from './dialect.ts';

/** Who did what to which object, from where. `actor` is `user:ID`, `key:ID` or `system`. */
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
