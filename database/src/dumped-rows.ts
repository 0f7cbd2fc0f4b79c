import { tableNames } from './backup-tables.ts';
import type { DatabaseTransaction } from './connect.ts';
import { insertPortableRows, type PortableColumn, restartIdentity } from './dialect.ts';
import type { DumpedTable } from './dump-database.ts';

const columnTypes = new WeakMap<object, Promise<Map<string, PortableColumn[]>>>();

/** Writes rows of a dump, arrays in the order of `columns`, with the ids that they had. */
export async function insertDumpedRows(
  db: DatabaseTransaction,
  { table, columns }: DumpedTable,
  rows: readonly unknown[][],
): Promise<void> {
  if (rows.length === 0) return;
  const known = (await readColumnTypes(db)).get(table) ?? [];
  const ordered = columns.map(
    (name) => known.find((column) => column.name === name) ?? { name, type: 'text' },
  );
  await insertPortableRows(db, table, ordered, rows);
}

/** Lets new rows go on after the highest id that was written. */
export async function restartIdentities(db: DatabaseTransaction): Promise<void> {
  const types = await readColumnTypes(db);
  for (const table of tableNames) {
    const id = types.get(table)?.find(({ name, type }) => name === 'id' && type !== 'text');
    if (id) await restartIdentity(db, table);
  }
}

function readColumnTypes(db: DatabaseTransaction): Promise<Map<string, PortableColumn[]>> {
  const known = columnTypes.get(db) ?? introspect(db);
  columnTypes.set(db, known);
  return known;
}

async function introspect(db: DatabaseTransaction): Promise<Map<string, PortableColumn[]>> {
  const tables = await db.introspection.getTables();
  return new Map(
    tables.map(({ name, columns }) => [
      toCamelCase(name),
      columns.map((column) => ({ name: toCamelCase(column.name), type: column.dataType.toLowerCase() })),
    ]),
  );
}

function toCamelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
