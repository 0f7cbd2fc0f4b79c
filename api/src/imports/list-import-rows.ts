import type { ImportRowPage, ImportRowQuery } from '@crs/contracts';
import { type Database, listImportRows } from '@crs/database';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';
import { formatCsvRow } from '../format-csv.ts';

const PAGE_ROWS = 500;

/** One page of what is to be said of the rows of an import. */
export async function listRowPage(
  db: Database,
  importId: number,
  { outcome = ['refused', 'warned'], cursor, limit = 100 }: ImportRowQuery,
): Promise<ImportRowPage> {
  const offset = cursor === undefined ? 0 : decodeCursor(cursor)?.place;
  if (offset === undefined) throw invalidField('/query/cursor', 'is not a cursor of this list');
  const rows = await listImportRows(db, importId, { outcomes: outcome, offset, limit: limit + 1 });
  return {
    items: rows.slice(0, limit).map(({ columnName, rowText: _, ...row }) => ({ ...row, column: columnName })),
    nextCursor: rows.length > limit ? encodeCursor({ place: offset + limit, after: '' }) : null,
  };
}

/** The refused rows as CSV, each as its file has it; a spreadsheet takes no cell for a formula. */
export async function* formatRefusedRows(db: Database, importId: number): AsyncGenerator<string> {
  yield formatCsvRow(['file', 'row', 'column', 'message', 'content'], true);
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = { outcomes: ['refused'] as const, offset, limit: PAGE_ROWS };
    const rows = await listImportRows(db, importId, page);
    for (const { file, rowNo, columnName, message, rowText } of rows)
      yield formatCsvRow([file, String(rowNo), columnName ?? '', message, rowText ?? ''], true);
    if (rows.length < PAGE_ROWS) return;
  }
}
