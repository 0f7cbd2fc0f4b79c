import { type Database, insertAuditEntry, type TrainingRow } from '@crs/database';

/** Writes down what came of a training; that it was cancelled, whoever cancelled it did. */
export async function auditEnd(db: Database, training: TrainingRow): Promise<void> {
  const { actor, status, finishedAt, version, isPublished, verdict, problem } = training;
  if (status === 'cancelled' || finishedAt === null) return;
  await insertAuditEntry(db, {
    occurredAt: finishedAt,
    actor,
    action: status === 'done' ? 'training.done' : 'training.failed',
    objectKind: version === null ? null : 'model',
    objectId: version,
    details: status === 'done' ? { isPublished, reason: verdict } : { reason: problem },
    requestId: null,
    address: null,
  });
}
