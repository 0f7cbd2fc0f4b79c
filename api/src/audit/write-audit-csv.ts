import { type AuditFilter, type Database, listAuditRecords } from '@crs/database';
import { formatCsvRow } from '../format-csv.ts';
import { describeEntries } from './list-audit.ts';

const ROWS_AT_ONCE = 1_000;

const columns = [
  'id', 'occurredAt', 'actor', 'actorName', 'action', 'objectKind', 'objectId', 'objectName', 'details', 'address', 'requestId',
] as const; // biome-ignore format: a list

/** The entries that a filter lets through as CSV, newest first, some at a time: the log may be long. */
export async function* writeAuditCsv(db: Database, filter: AuditFilter): AsyncGenerator<string> {
  yield formatCsvRow(columns, true);
  let after: number | undefined;
  for (;;) {
    const place = after === undefined ? {} : { after };
    const records = await listAuditRecords(db, { ...filter, ...place, limit: ROWS_AT_ONCE });
    const entries = await describeEntries(db, records);
    yield entries
      .map((entry) =>
        formatCsvRow(
          columns.map((name) => toCell(entry[name])),
          true,
        ),
      )
      .join('');
    after = records.at(-1)?.id;
    if (records.length < ROWS_AT_ONCE) return;
  }
}

function toCell(value: string | Record<string, unknown> | null): string {
  return typeof value === 'object' ? (value === null ? '' : JSON.stringify(value)) : value;
}
