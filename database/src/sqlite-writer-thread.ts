import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { SqliteStatement, WriterAnswer } from './sqlite-writer.ts';

/** Nobody waits for this thread, so it waits longer than others for its turn to write. */
const BUSY_MS = 60_000;

const port = parentPort!;
const database = new DatabaseSync(workerData as string);
database.exec(
  `pragma busy_timeout = ${BUSY_MS}; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -8000`,
);
const prepared = new Map<string, StatementSync>();

port.on('message', (statements: readonly SqliteStatement[] | 'close') => {
  if (statements === 'close') {
    database.close();
    port.close();
  } else {
    port.postMessage(write(statements) satisfies WriterAnswer, []);
  }
});

function write(statements: readonly SqliteStatement[]): WriterAnswer {
  try {
    database.exec('begin immediate');
    for (const { sql, parameters } of statements) prepare(sql).run(...parameters);
    database.exec('commit');
    return { error: undefined };
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    return { error };
  }
}

function prepare(sql: string): StatementSync {
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}
