import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { backedUpTables, type BackedUpTable, tableNames, toPortable } from './backup-tables.ts';
import type { Database } from './connect.ts';
import { byteOrder, withSnapshot } from './dialect.ts';
import type { Schema } from './schema.ts';

/** The first line of a dump. */
export interface DumpHeader {
  format: 'crs-dump';
  version: 1;
  createdAt: string;
  /** Names of the applied migrations: a dump goes back into exactly this schema, then forward. */
  migrations: string[];
}

/** The line before the rows of a table. */
export interface DumpedTable {
  table: BackedUpTable;
  columns: string[];
}

/** Rows of a table and the SHA-256 of its row lines, each with its line feed. */
export interface TableDigest {
  rows: number;
  sha256: string;
}

/** The last line: without it a dump is cut off. */
export interface DumpTrailer {
  end: true;
  tables: Record<string, TableDigest>;
}

const ROWS_PER_FETCH = 1_000;

/**
 * The whole database as lines of JSON, the same from SQLite and from PostgreSQL for the same data: a header, then each
 * table with one array a row in the order of its key, then row counts and hashes. All of it is as of one moment, while
 * others go on writing; memory is bounded.
 */
export async function* dumpDatabase(db: Database, { now }: { now: () => Date }): AsyncGenerator<string> {
  const digests: Record<string, TableDigest> = {};
  const lines = withSnapshot(db, async function* (snapshot) {
    const migrations = await snapshot.selectFrom('migrations').select('name').orderBy('number').execute();
    const names = migrations.map(({ name }) => name);
    yield JSON.stringify({
      format: 'crs-dump',
      version: 1,
      createdAt: now().toISOString(),
      migrations: names,
    } satisfies DumpHeader);
    for (const table of tableNames) digests[table] = yield* dumpTable(snapshot, table);
  });
  yield* lines;
  yield JSON.stringify({ end: true, tables: digests } satisfies DumpTrailer);
}

/** Row counts and hashes of every table, in the form of a dump's last line; inside a transaction, of its own view. */
export async function digestTables(db: Kysely<Schema>): Promise<DumpTrailer['tables']> {
  const digests: Record<string, TableDigest> = {};
  for (const table of tableNames) {
    const lines = dumpTable(db, table);
    let step = await lines.next();
    while (!step.done) step = await lines.next();
    digests[table] = step.value;
  }
  return digests;
}

async function* dumpTable(db: Kysely<Schema>, table: BackedUpTable): AsyncGenerator<string, TableDigest> {
  const hash = createHash('sha256');
  let rows = 0;
  let columns: string[] | undefined;
  for await (const row of streamTable(db, table)) {
    if (!columns) {
      columns = Object.keys(row).toSorted();
      yield JSON.stringify({ table, columns } satisfies DumpedTable);
    }
    const line = JSON.stringify(columns.map((column) => toPortable(column, row[column])));
    addLine(hash, line);
    rows++;
    yield line;
  }
  return { rows, sha256: hash.digest('hex') };
}

export function addLine(hash: Hash, line: string): void {
  hash.update(line).update('\n');
}

function streamTable(
  db: Kysely<Schema>,
  table: BackedUpTable,
): AsyncIterableIterator<Record<string, unknown>> {
  const { key, numbers } = backedUpTables[table];
  // One query for tables that are known only by name: their row types are a union that Kysely cannot follow.
  const query = db.selectFrom(table as 'users').selectAll();
  return key
    .reduce((sorted, column) => {
      const isNumber = (numbers as readonly string[]).includes(column);
      return sorted.orderBy(isNumber ? sql.ref(column) : byteOrder(db, column));
    }, query)
    .stream(ROWS_PER_FETCH) as unknown as AsyncIterableIterator<Record<string, unknown>>;
}
