import { insertAuditEntry } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';

/** Writes down who did what through a request. */
export async function recordAudit(
  { db, now }: ApiContext,
  request: FastifyRequest,
  entry: {
    action: string;
    actor: string;
    objectKind?: string;
    objectId?: string;
    details?: Record<string, unknown>;
    address?: null;
  },
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
