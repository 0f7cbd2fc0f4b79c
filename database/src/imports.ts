import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './connect.ts';
import { recordset, rowLock } from './dialect.ts';
import type { WriteCounts } from './write-counts.ts';

/** One thing that was wrong with one row of a file; `columnName` is null where the whole row is. */
export interface ImportRowError {
  file: string;
  rowNo: number;
  columnName: string | null;
  message: string;
}

/**
 * Takes imports that are `running` although nobody works on them, because their process was killed, for failed.
 * @returns their ids.
 */
export async function failAbandonedImports(db: Database, finishedAt: Date): Promise<number[]> {
  const running = db.selectFrom('imports').select('id').where('status', '=', 'running');
  const rows = await db
    .updateTable('imports')
    .set({ status: 'failed', finishedAt })
    .where('id', 'in', running.modifyEnd(rowLock(db, 'skip locked')))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Holds a running import until the end of the transaction: whoever looks for abandoned ones passes it over. */
export async function lockImport(db: DatabaseTransaction, id: number): Promise<void> {
  const query = db.selectFrom('imports').select('id').where('id', '=', id);
  await query.modifyEnd(rowLock(db)).execute();
}

/**
 * Records that an import began.
 * @returns its id, which its interactions carry.
 */
export async function insertImport(
  db: Database,
  started: { format: string; files: readonly string[]; isDryRun: boolean; startedAt: Date },
): Promise<number> {
  const { format, files, isDryRun, startedAt } = started;
  const { id } = await db
    .insertInto('imports')
    .values({
      format,
      files: files.join('\n'),
      status: 'running',
      isDryRun,
      createdCount: 0,
      updatedCount: 0,
      unchangedCount: 0,
      rejectedCount: 0,
      startedAt,
      finishedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Records how an import ended. */
export async function finishImport(
  db: Database,
  id: number,
  outcome: { status: 'done' | 'failed'; counts: WriteCounts & { rejected: number }; finishedAt: Date },
): Promise<void> {
  const { status, counts, finishedAt } = outcome;
  const { created, updated, unchanged, rejected } = counts;
  await db
    .updateTable('imports')
    .set({ status, createdCount: created, updatedCount: updated, unchangedCount: unchanged })
    .set({ rejectedCount: rejected, finishedAt })
    .where('id', '=', id)
    .execute();
}

/** Keeps the errors of an import for whoever mends its file. */
export async function insertImportRows(
  db: Database,
  importId: number,
  errors: readonly ImportRowError[],
): Promise<void> {
  if (errors.length === 0) return;
  const rows = errors.map(({ file, rowNo, columnName, message }) => ({
    file,
    source_row: rowNo,
    column_name: columnName,
    message,
  }));
  const columns = { file: 'text', source_row: 'integer', column_name: 'text', message: 'text' } as const;
  await sql`insert into import_rows (import_id, file, row_no, column_name, message)
    select ${importId}, r.file, r.source_row, r.column_name, r.message
    from ${recordset(db, 'r', columns, rows)} where true order by r.row_no`.execute(db);
}
