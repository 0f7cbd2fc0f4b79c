import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { deleteImportChanges, listImportChanges } from './import-changes.ts';
import type { ImportStatus } from './imports-schema.ts';

const unapplied: readonly ImportStatus[] = ['uploading', 'checked', 'failed'];

/** Deletes an import that was never applied and is not worked on, with its bytes. @returns false if it is no such import. */
export async function deleteUnappliedImport(db: Database, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('imports')
    .where('id', '=', id)
    .where('status', 'in', unapplied)
    .where('worker', 'is', null)
    .where('appliedAt', 'is', null)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Uploads that were begun before a moment and never applied. */
export async function listUploadsBefore(db: Database, moment: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('imports')
    .select('id')
    .where('startedAt', '<', moment)
    .where('status', 'in', unapplied)
    .where('worker', 'is', null)
    .where('appliedAt', 'is', null)
    .where(sql`cast(uploads as text)`, '<>', 'null')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Forgets what imports that were applied before a moment changed, which can then no longer be undone, and the rows that
 * they refused. @returns how many imports.
 */
export async function forgetImportsBefore(db: Database, moment: Date): Promise<number> {
  const rows = await db
    .selectFrom('imports')
    .select('id')
    .where('isUndoable', '=', true)
    .where('worker', 'is', null)
    .where('startedAt', '<', moment)
    .execute();
  for (const { id } of rows) {
    await db.updateTable('imports').set({ isUndoable: false }).where('id', '=', id).execute();
    for (const kind of changedKinds) await forgetChanges(db, { importId: id, kind });
  }
  await db
    .updateTable('importRows')
    .set({ rowText: null })
    .where('rowText', 'is not', null)
    .where('importId', 'in', (query) =>
      query.selectFrom('imports').select('id').where('startedAt', '<', moment),
    )
    .execute();
  return rows.length;
}

const changedKinds = ['course', 'learner', 'interaction', 'membership', 'cohort'] as const;
const FORGOTTEN_MAX = 1_000;

/** Some at a time, so that others get their turn. */
async function forgetChanges(
  db: Database,
  log: { importId: number; kind: (typeof changedKinds)[number] },
): Promise<void> {
  for (;;) {
    const changes = await listImportChanges(db, log, { after: -1, limit: FORGOTTEN_MAX });
    const ids = changes.map(({ id }) => id);
    await deleteImportChanges(db, log, ids);
    if (ids.length < FORGOTTEN_MAX) return;
    await nextTurn();
  }
}
