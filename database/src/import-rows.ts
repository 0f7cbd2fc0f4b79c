import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';
import type { ImportRowOutcome, RowFault } from './imports-schema.ts';

/** One thing to say of one row of a file; `columnName` is null where it is of the whole row. */
export interface ImportRowError {
  file: string;
  rowNo: number;
  columnName: string | null;
  message: string;
  fault: RowFault | null;
  outcome: ImportRowOutcome;
  /** The row as it stands in the file, where it was refused and that is known. */
  rowText: string | null;
}

const columns = {
  file: 'text', source_row: 'integer', column_name: 'text', message: 'text', outcome: 'text', row_text: 'text',
  fault: 'json',
} as const; // biome-ignore format: a table

/** Keeps what was wrong with the rows of an import for whoever mends its file. */
export async function insertImportRows(
  db: Database,
  importId: number,
  errors: readonly ImportRowError[],
): Promise<void> {
  if (errors.length === 0) return;
  const rows = errors.map(({ rowNo, columnName, rowText, ...error }) => ({
    ...error,
    source_row: rowNo,
    column_name: columnName,
    row_text: rowText,
  }));
  await sql`insert into import_rows (import_id, file, row_no, column_name, message, fault, outcome, row_text)
    select ${importId}, r.file, r.source_row, r.column_name, r.message, r.fault, r.outcome, r.row_text
    from ${recordset(db, 'r', columns, rows)} where true order by r.row_no`.execute(db);
}

/** Forgets what was said of the rows of an import. */
export async function deleteImportRows(db: Database, importId: number): Promise<void> {
  await db.deleteFrom('importRows').where('importId', '=', importId).execute();
}

/** What is to be said of the rows of an import, by file and row, from a place on. */
export function listImportRows(
  db: Database,
  importId: number,
  page: { outcomes: readonly ImportRowOutcome[]; offset: number; limit: number },
): Promise<ImportRowError[]> {
  return db
    .selectFrom('importRows')
    .select(['file', 'rowNo', 'columnName', 'message', 'fault', 'outcome', 'rowText'])
    .where('importId', '=', importId)
    .where('outcome', 'in', page.outcomes)
    .orderBy('file')
    .orderBy('rowNo')
    .orderBy('columnName')
    .orderBy('message')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
