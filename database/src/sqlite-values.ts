import type { KyselyPlugin, UnknownRow } from 'kysely';

export const JSON_COLUMNS = new Set([
  'preferences', 'subjects', 'skills', 'attributes', 'parameters', 'metrics', 'items', 'details', 'response', 'options',
  'figures', 'course_ids', 'history', 'shown', 'uploads', 'report', 'before', 'cohorts', 'fault', 'findings',
]); // biome-ignore format: a list

/** SQLite stores dates and JSON as text and booleans as 0 or 1: column names say which is which. */
export class SqliteResultPlugin implements KyselyPlugin {
  readonly #readers = new Map<string, ((value: unknown) => unknown) | undefined>();

  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => node;

  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => {
    for (const row of result.rows) this.#readRow(row);
    return result;
  };

  #readRow(row: UnknownRow): void {
    for (const column in row) {
      if (!this.#readers.has(column)) this.#readers.set(column, readerOf(column));
      const read = this.#readers.get(column);
      if (read && row[column] !== null) row[column] = read(row[column]);
    }
  }
}

/** What makes a JavaScript value of a value of this column that is not null; undefined if it is one already. */
export function readerOf(column: string): ((value: unknown) => unknown) | undefined {
  if (column.endsWith('_at')) return (value) => (typeof value === 'string' ? new Date(value) : value);
  if (column.startsWith('is_')) return (value) => value === 1 || value === true;
  if (JSON_COLUMNS.has(column)) return (value) => (typeof value === 'string' ? JSON.parse(value) : value);
  return undefined;
}
