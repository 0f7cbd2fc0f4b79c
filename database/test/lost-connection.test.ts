import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnavailable } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from './each-database.ts';

describe('a PostgreSQL connection that the server ends', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('postgres');
  });
  afterAll(async () => database.remove());

  // Vitest fails the run on an uncaught error, which is how an end between two statements showed itself.
  it('fails the transaction that holds it, between two statements too, and not the process', async () => {
    const { db } = database;
    const failure = await db
      .transaction()
      .execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
        await sleep(200);
        await sql`select 1`.execute(transaction);
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(isUnavailable(failure)).toBe(true);
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });
});
