import {
  CamelCasePlugin,
  type Dialect,
  type Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresDialect,
  type RawBuilder,
  sql,
} from 'kysely';
import { types as pgTypes } from 'pg';
import Cursor from 'pg-cursor';
import { GuardedPool } from './guarded-pool.ts';
import { JSON_COLUMNS, SqliteResultPlugin } from './sqlite-values.ts';

/**
 * Every difference between SQLite and PostgreSQL lives in this file; how they tell of errors, in `database-errors.ts`; who
 * may do what, in `roles.ts`; what a SQLite file, its driver and its values are, in `sqlite-file.ts`, `sqlite-driver.ts` and
 * `sqlite-values.ts`.
 */
export type DialectName = 'sqlite' | 'postgres';

/** Which database this connection or transaction talks to. */
export function dialectOf(db: { getExecutor(): unknown }): DialectName {
  const executor = db.getExecutor() as { adapter: unknown };
  return executor.adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** A Kysely dialect for a PostgreSQL URL, with what `connectDatabase` says of its options. */
export function postgresDialect(
  url: string,
  options: { poolSize: number; queryMsMax?: number | undefined; onNotice: (notice: string) => void },
): Dialect {
  const { poolSize, queryMsMax, onNotice } = options;
  const pool = new GuardedPool(
    {
      connectionString: url,
      max: poolSize,
      statement_timeout: 120_000,
      types: { getTypeParser: pgTypeParser as typeof pgTypes.getTypeParser },
    },
    { queryMsMax, onNotice },
  );
  return new PostgresDialect({ pool, cursor: Cursor });
}

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const pgParsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
]);

function pgTypeParser(oid: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && pgParsers.get(oid)) || pgTypes.getTypeParser(oid, format as 'text');
}

/** camelCase names in code, snake_case in the database, and the same JavaScript types from both. */
export function pluginsFor(dialect: DialectName): KyselyPlugin[] {
  const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });
  return dialect === 'sqlite' ? [new SqliteResultPlugin(), camelCase] : [camelCase];
}

/** A value for a JSON column. `pg` would turn a bare array into a PostgreSQL array. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Column types for migrations. */
export function columnTypes(dialect: DialectName) {
  const isPostgres = dialect === 'postgres';
  return {
    id: sql.raw(isPostgres ? 'bigint generated always as identity' : 'integer'),
    reference: sql.raw(isPostgres ? 'bigint' : 'integer'),
    timestamp: sql.raw(isPostgres ? 'timestamptz' : 'text'),
    boolean: sql.raw(isPostgres ? 'boolean' : 'integer'),
    json: sql.raw(isPostgres ? 'jsonb' : 'text'),
    number: sql.raw(isPostgres ? 'double precision' : 'real'),
    integer: sql.raw(isPostgres ? 'bigint' : 'integer'),
    bytes: sql.raw(isPostgres ? 'bytea' : 'blob'),
    date: sql.raw(isPostgres ? 'date' : 'text'),
    earliest: sql.raw(isPostgres ? "'-infinity'::timestamptz" : "''"),
  };
}

type RecordColumn = 'text' | 'number' | 'integer' | 'timestamp' | 'boolean' | 'json' | 'date';

const recordTypes: Record<RecordColumn, string> = {
  text: 'text', number: 'double precision', integer: 'bigint', timestamp: 'timestamptz', boolean: 'boolean', json: 'jsonb', date: 'date',
}; // biome-ignore format: a table

/**
 * Rows of plain values as a table expression, sent as one JSON parameter: one statement writes thousands of rows
 * on both databases. `from ${recordset(db, 'r', { learner: 'text' }, rows)}` gives `r.learner` and `r.row_no`,
 * the place in `rows` from 0. Names are snake_case; dates go in as ISO 8601 text or null.
 */
export function recordset(
  db: { getExecutor(): unknown },
  alias: string,
  columns: Record<string, RecordColumn>,
  rows: readonly Record<string, unknown>[],
): RawBuilder<unknown> {
  const names = Object.keys(columns);
  if (dialectOf(db) === 'postgres') {
    const values = JSON.stringify(rows.map((row, rowNo) => ({ ...row, row_no: rowNo })));
    const definitions = names.map((name) => `${name} ${recordTypes[columns[name] as RecordColumn]}`);
    return sql`jsonb_to_recordset(${values}::jsonb) as ${sql.raw(`${alias}(row_no bigint, ${definitions.join(', ')})`)}`;
  }
  // SQLite looks a cell up in the text of its row: places are found sooner than names, JSON sooner as a text.
  const encode = (cell: unknown, name: string) =>
    columns[name] === 'json' && cell !== null && cell !== undefined ? JSON.stringify(cell) : cell;
  const cellsOf = (row: Record<string, unknown>) => names.map((name) => encode(row[name], name));
  const values = JSON.stringify(rows.map((row, rowNo) => [rowNo, ...cellsOf(row)]));
  const picked = ['row_no', ...names].map((name, place) => `value ->> ${place} as ${name}`);
  return sql`(select ${sql.raw(picked.join(', '))} from json_each(${values})) as ${sql.raw(alias)}`;
}

/** The rows of a group as one JSON array of arrays; `[]` without any. Read it by a name that stands for JSON. */
export function jsonRows(
  db: { getExecutor(): unknown },
  values: RawBuilder<unknown>,
  orderBy: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (dialectOf(db) === 'sqlite') return sql`json_group_array(json_array(${values}) order by ${orderBy})`;
  return sql`coalesce(json_agg(json_build_array(${values}) order by ${orderBy}), '[]')`;
}

/**
 * The elements of a JSON array column, one row each, to be joined: `source` is the table expression, `value` the
 * element, `place` its place from 1, and `text(name)` one of its properties as text.
 */
export function jsonElements(
  db: { getExecutor(): unknown },
  column: string,
): { source: RawBuilder<unknown>; place: RawBuilder<number>; text: (name: string) => RawBuilder<string> } {
  const reference = sql.ref(column);
  const text = (name: string) => sql<string>`element.value ->> ${sql.lit(name)}`;
  if (dialectOf(db) === 'sqlite')
    return { source: sql`json_each(${reference}) as element`, place: sql`(element.key + 1)`, text };
  const source = sql`lateral jsonb_array_elements(${reference}) with ordinality as element(value, place)`;
  return { source, place: sql`element.place`, text };
}

/** A JSON column as a value among those of `jsonRows`. */
export function jsonValue(db: { getExecutor(): unknown }, column: string): RawBuilder<unknown> {
  const reference = sql.ref(column);
  return dialectOf(db) === 'sqlite' ? sql`json(${reference})` : reference;
}

/** The day of a timestamp in UTC, as a value to group by. */
export function utcDay(db: { getExecutor(): unknown }, column: string): RawBuilder<unknown> {
  const reference = sql.ref(column);
  if (dialectOf(db) === 'postgres') return sql`cast(${reference} at time zone 'UTC' as date)`;
  return sql`substr(${reference}, 1, 10)`;
}

/** Milliseconds since 1970 of a timestamp as an integer, as `Date.getTime` counts them; null stays null. */
export function epochMs(db: { getExecutor(): unknown }, column: string): RawBuilder<number | null> {
  const reference = sql.ref(column);
  if (dialectOf(db) === 'postgres') return sql`round(extract(epoch from ${reference}) * 1000)::bigint`;
  return sql`cast(round(unixepoch(${reference}, 'subsec') * 1000) as integer)`;
}

const MIGRATION_LOCK = 7_261_933;

/**
 * Takes the one migration lock inside a transaction, or says false: PostgreSQL by an advisory lock that is polled
 * (a waiting lock deadlocks with `create index concurrently`), SQLite by the write lock that it already holds.
 */
export async function tryLockMigrations<DB>(transaction: Kysely<DB>): Promise<boolean> {
  if (dialectOf(transaction) === 'sqlite') return true;
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${MIGRATION_LOCK}) as locked`.execute(transaction);
  return rows[0]?.locked === true;
}

/** Ends a query whose rows are to be held by the transaction. On SQLite whoever writes holds the whole database. */
export function rowLock(
  db: { getExecutor(): unknown },
  others: 'skip locked' | '' = '',
): RawBuilder<unknown> {
  return sql.raw(dialectOf(db) === 'postgres' ? `for update ${others}` : '');
}

/** Lets one transaction at a time change which model is live; SQLite has one writer anyway. Readers do not wait. */
export async function lockModels<DB>(transaction: Kysely<DB>): Promise<void> {
  if (dialectOf(transaction) === 'sqlite') return;
  await sql`lock table models in share row exclusive mode`.execute(transaction);
}

/**
 * Runs a reader on one connection that sees the database as of one moment and keeps nobody from writing: a transaction
 * that only reads, which SQLite gives in WAL mode and PostgreSQL by isolation level.
 */
export async function* withSnapshot<DB, T>(
  db: Kysely<DB>,
  read: (snapshot: Kysely<DB>) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const begin = dialectOf(db) === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin';
  const { connection, release } = await holdConnection(db);
  try {
    await sql.raw(begin).execute(connection);
    try {
      yield* read(connection);
    } finally {
      await sql.raw('commit').execute(connection);
    }
  } finally {
    release();
  }
}

/** One connection for as long as a generator needs it, which outlives any callback. */
async function holdConnection<DB>(db: Kysely<DB>): Promise<{ connection: Kysely<DB>; release: () => void }> {
  const held = Promise.withResolvers<void>();
  const given = Promise.withResolvers<Kysely<DB>>();
  db.connection()
    .execute((connection) => {
      given.resolve(connection);
      return held.promise;
    })
    .catch(given.reject);
  return { connection: await given.promise, release: held.resolve };
}

/**
 * Whether a column holds a text, whatever the case of its letters; SQLite knows that of the letters from A to Z only.
 * `%` and `_` stand for themselves.
 */
export function containsText(
  db: { getExecutor(): unknown },
  column: string,
  text: string,
): RawBuilder<boolean> {
  const operator = sql.raw(dialectOf(db) === 'postgres' ? 'ilike' : 'like');
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`${sql.ref(column)} ${operator} ${pattern} escape '\\'`;
}

/** Text in the order of its bytes, null first: PostgreSQL would follow the locale and put null last. */
export function byteOrder(db: { getExecutor(): unknown }, column: string): RawBuilder<unknown> {
  const reference = sql.ref(column);
  if (dialectOf(db) === 'sqlite') return sql`coalesce(${reference}, '')`;
  return sql`coalesce(${reference}::text, '') collate "C"`;
}

/** A column with the type that the database itself gives it, in lower case. */
export interface PortableColumn {
  name: string;
  type: string;
}

/** Rows of JSON values, as a dump has them, into a table with the ids that they had. */
export async function insertPortableRows<DB>(
  db: Kysely<DB>,
  table: string,
  columns: readonly PortableColumn[],
  rows: readonly unknown[][],
): Promise<void> {
  const isPostgres = dialectOf(db) === 'postgres';
  const names = columns.map(({ name }) => toSnakeCase(name));
  const isJson = names.map((name) => JSON_COLUMNS.has(name));
  const encode = (row: readonly unknown[]) =>
    row.map((cell, place) => (isJson[place] ? JSON.stringify(cell) : cell));
  const values = JSON.stringify(rows.map(encode));
  const cells = columns.map(({ type }, place) => {
    if (!isPostgres) return type === 'blob' ? `unhex(value ->> ${place})` : `value ->> ${place}`;
    return type === 'bytea' ? `decode(value ->> ${place}, 'hex')` : `(value ->> ${place})::${type}`;
  });
  const source = isPostgres ? sql`jsonb_array_elements(${values}::jsonb)` : sql`json_each(${values})`;
  const overriding = sql.raw(isPostgres ? 'overriding system value' : '');
  await sql`insert into ${sql.table(table)} (${sql.raw(names.map((name) => `"${name}"`).join(', '))})
    ${overriding} select ${sql.raw(cells.join(', '))} from ${source}`.execute(db);
}

/** Lets new rows of a table go on after the highest `id`; SQLite does so by itself. */
export async function restartIdentity<DB>(db: Kysely<DB>, table: string): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  await sql`select setval(pg_get_serial_sequence(${toSnakeCase(table)}, 'id'), max(id)) from ${sql.table(table)}
    having max(id) is not null`.execute(db);
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
