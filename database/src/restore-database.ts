import { createHash, type Hash } from 'node:crypto';
import { tableNames } from './backup-tables.ts';
import { isUnavailable } from './database-errors.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import {
  addLine,
  digestTables,
  type DumpedTable,
  type DumpHeader,
  type DumpTrailer,
} from './dump-database.ts';
import { insertDumpedRows, restartIdentities } from './dumped-rows.ts';
import { migrateDatabase } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** The dump cannot be restored: cut off, damaged, of another kind, or made by a newer program. */
export class DumpError extends Error {}

/** Rows go only into a database that holds none. */
export class DatabaseNotEmptyError extends Error {}

export interface RestoreReport {
  /** When the dump was taken: everything later is not in it. */
  createdAt: Date;
  tables: DumpTrailer['tables'];
}

const ROWS_PER_INSERT = 1_000;

/**
 * Puts the lines of a dump into an empty database of either kind: the schema of the dump first, all rows in one
 * transaction that reads every table back and compares its hash with the dump's, and at last the migrations that the
 * dump did not know. After an error the database holds no row.
 * @throws DumpError, DatabaseNotEmptyError
 */
export async function restoreDatabase(db: Database, lines: AsyncIterable<string>): Promise<RestoreReport> {
  const reader = lines[Symbol.asyncIterator]();
  const header = parseHeader((await reader.next()).value);
  await migrateDatabase(db, { steps: migrations.slice(0, header.migrations.length) });
  await refuseFilledDatabase(db);
  const tables = await db.transaction().execute(async (transaction) => {
    const digests = await restoreRows(transaction, reader);
    refuseOtherDigests(digests, await digestTables(transaction), 'the restored rows differ from the dump');
    return digests;
  });
  await migrateDatabase(db);
  return { createdAt: new Date(header.createdAt), tables };
}

function parseHeader(line: string | undefined): DumpHeader {
  const header = parseLine(line ?? '', 1) as Partial<DumpHeader>;
  if (header.format !== 'crs-dump' || header.version !== 1 || !header.migrations)
    throw new DumpError('this is not a dump of CRS that this program can read');
  const known = migrations.slice(0, header.migrations.length).map(({ name }) => name);
  if (known.join() !== header.migrations.join())
    throw new DumpError(
      `the dump was made by a newer CRS: it has the migrations ${header.migrations.join(', ')}`,
    );
  return header as DumpHeader;
}

async function refuseFilledDatabase(db: Database): Promise<void> {
  for (const table of tableNames) {
    const row = await db
      .selectFrom(table as 'users')
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .execute();
    if (row.length > 0)
      throw new DatabaseNotEmptyError(`the table ${table} has rows: restore into an empty database`);
  }
}

async function restoreRows(
  db: DatabaseTransaction,
  reader: AsyncIterator<string>,
): Promise<DumpTrailer['tables']> {
  const digests: DumpTrailer['tables'] = Object.fromEntries(tableNames.map((name) => [name, emptyDigest()]));
  let open: { about: DumpedTable; hash: Hash; rows: unknown[][]; count: number } | undefined;
  const flush = async () => {
    if (open) await insertRows(db, open.about, open.rows.splice(0));
  };
  const close = async () => {
    await flush();
    if (open) digests[open.about.table] = { rows: open.count, sha256: open.hash.digest('hex') };
  };
  for (let lineNo = 2; ; lineNo++) {
    const { value: line, done } = await reader.next();
    if (done) throw new DumpError(`the dump is cut off after line ${lineNo - 1}`);
    const parsed = parseLine(line, lineNo) as unknown[] | DumpedTable | DumpTrailer;
    if (Array.isArray(parsed)) {
      if (!open) throw new DumpError(`line ${lineNo}: a row before its table`);
      addLine(open.hash, line);
      open.count++;
      if (open.rows.push(parsed) >= ROWS_PER_INSERT) await flush();
      continue;
    }
    await close();
    if ('end' in parsed) {
      refuseOtherDigests(parsed.tables, digests, 'the dump is damaged');
      await restartIdentities(db);
      return digests;
    }
    if (!tableNames.includes(parsed.table))
      throw new DumpError(`line ${lineNo}: unknown table "${parsed.table}"`);
    open = { about: parsed, hash: createHash('sha256'), rows: [], count: 0 };
  }
}

async function insertRows(db: DatabaseTransaction, about: DumpedTable, rows: unknown[][]): Promise<void> {
  try {
    await insertDumpedRows(db, about, rows);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    throw new DumpError(`rows of ${about.table} do not fit: ${(error as Error).message}`, { cause: error });
  }
}

function emptyDigest() {
  return { rows: 0, sha256: createHash('sha256').digest('hex') };
}

function parseLine(line: string, lineNo: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new DumpError(`line ${lineNo} of the dump cannot be read`);
  }
}

function refuseOtherDigests(
  expected: DumpTrailer['tables'],
  actual: DumpTrailer['tables'],
  message: string,
): void {
  const names = Object.keys({ ...expected, ...actual });
  const bad = names.filter((name) => expected[name]?.sha256 !== actual[name]?.sha256);
  if (bad.length > 0) throw new DumpError(`${message}: ${bad.join(', ')}`);
}
