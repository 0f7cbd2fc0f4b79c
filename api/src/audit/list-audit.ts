import type { AuditEntry, AuditPage } from '@crs/contracts';
import {
  type AuditFilter,
  type AuditRecord,
  type Database,
  findUserNames,
  listAuditRecords,
} from '@crs/database';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';

/** A filter as it comes in the address. */
export interface AuditFilterTexts extends Omit<AuditFilter, 'from' | 'before'> {
  from?: string;
  before?: string;
}

export async function listAuditPage(
  db: Database,
  { cursor, limit = 50, ...texts }: AuditFilterTexts & { cursor?: string; limit?: number },
): Promise<AuditPage> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor)?.place;
  if (cursor !== undefined && after === undefined)
    throw invalidField('/query/cursor', 'is not a cursor of this list');
  const found = await listAuditRecords(db, {
    ...readFilter(texts),
    ...(after !== undefined && { after }),
    limit: limit + 1,
  });
  const records = found.slice(0, limit);
  const last = records.at(-1);
  const nextCursor = found.length > limit && last ? encodeCursor({ place: last.id, after: '' }) : null;
  return { items: await describeEntries(db, records), nextCursor };
}

export function readFilter({ from, before, ...filter }: AuditFilterTexts): AuditFilter {
  return { ...filter, from: readMoment('from', from), before: readMoment('before', before) };
}

function readMoment(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw invalidField(`/query/${name}`, 'is not a moment');
  return moment;
}

/** With the names of the people in them, as far as they are there still. */
export async function describeEntries(db: Database, records: readonly AuditRecord[]): Promise<AuditEntry[]> {
  const names = await findUserNames(db, records.flatMap(listUserIds));
  return records.map((record) => {
    const { id, occurredAt, ...entry } = record;
    const [actor, object] = [actorIdOf(record), objectUserIdOf(record)];
    return {
      id: String(id),
      ...entry,
      occurredAt: occurredAt.toISOString(),
      actorName: (actor !== undefined && names.get(actor)) || null,
      objectName: (object !== undefined && names.get(object)) || null,
    };
  });
}

function listUserIds(record: AuditRecord): string[] {
  return [actorIdOf(record), objectUserIdOf(record)].filter((id) => id !== undefined);
}

function actorIdOf({ actor }: AuditRecord): string | undefined {
  return /^user:(.+)$/.exec(actor)?.[1];
}

function objectUserIdOf({ objectKind, objectId }: AuditRecord): string | undefined {
  return objectKind === 'user' ? (objectId ?? undefined) : undefined;
}
