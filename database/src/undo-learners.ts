import { sql } from 'kysely';
import type { DatabaseTransaction } from './connect.ts';
import { recordset, rowLock } from './dialect.ts';
import type { ImportRowError } from './import-rows.ts';
import { type ChangedObject, countByObject, keep, type KeptReason } from './changed-object.ts';
import type { UndoneImport } from './undo-import.ts';

interface LearnerBefore {
  name: string | null;
  email: string | null;
  preferences: unknown;
  isStub: boolean;
  isDemo: boolean;
  updatedAt: string;
}

/** Takes back learners of an import, as far as nobody changed them since. @returns those that stay, and why. */
export async function undoLearners(
  db: DatabaseTransaction,
  { appliedAt }: UndoneImport,
  changes: readonly ChangedObject[],
): Promise<ImportRowError[]> {
  const ids = changes.map(({ id }) => id);
  const query = db.selectFrom('learners').select(['id', 'externalId', 'userId', 'updatedAt']);
  const found = await query.where('id', 'in', ids).orderBy('id').modifyEnd(rowLock(db)).execute();
  const current = new Map(found.map((learner) => [learner.id, learner]));
  const events = await countByObject(db, { table: 'interactions', column: 'learnerId' }, ids);
  const kept: ImportRowError[] = [];
  const removed: number[] = [];
  const restored: (LearnerBefore & { id: number })[] = [];
  for (const { id, before } of changes) {
    const learner = current.get(id);
    if (!learner) continue;
    const count = events.get(id) ?? 0;
    const stay = (why: KeptReason) => kept.push(keep('learners', learner.externalId, why));
    if (learner.updatedAt.getTime() !== appliedAt.getTime()) stay({ code: 'changed_since', values: {} });
    else if (before) restored.push({ id, ...(before as unknown as LearnerBefore) });
    else if (learner.userId !== null) stay({ code: 'has_account', values: {} });
    else if (count > 0) stay({ code: 'in_use', values: { events: count, reactions: 0 } });
    else removed.push(id);
  }
  if (removed.length > 0) await db.deleteFrom('learners').where('id', 'in', removed).execute();
  await restoreLearners(db, restored);
  return kept;
}

const columns = {
  id: 'integer', name: 'text', email: 'text', preferences: 'json', is_stub: 'boolean', is_demo: 'boolean', updated_at: 'timestamp',
} as const; // biome-ignore format: a table

async function restoreLearners(
  db: DatabaseTransaction,
  learners: readonly (LearnerBefore & { id: number })[],
): Promise<void> {
  if (learners.length === 0) return;
  const rows = learners.map(({ isStub, isDemo, updatedAt, ...learner }) => ({
    ...learner,
    is_stub: isStub,
    is_demo: isDemo,
    updated_at: updatedAt,
  }));
  await sql`update learners set name = r.name, email = r.email, preferences = r.preferences, is_stub = r.is_stub,
    is_demo = r.is_demo, updated_at = r.updated_at
    from ${recordset(db, 'r', columns, rows)} where learners.id = r.id`.execute(db);
}
