import { insertAuditEntry } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';

/** What a request does not tell by itself. */
export interface NewAuditEntry {
  action: string;
  actor: string;
  objectKind?: string;
  objectId?: string;
  details?: Record<string, unknown>;
  address?: null;
}

/** Writes down who did what through a request. */
export async function recordAudit(
  { db, now }: Pick<ApiContext, 'db' | 'now'>,
  request: FastifyRequest,
  entry: NewAuditEntry,
): Promise<void> {
  await insertAuditEntry(db, {
    objectKind: null,
    objectId: null,
    details: {},
    address: request.ip,
    ...entry,
    occurredAt: now(),
    requestId: request.id,
  });
}
