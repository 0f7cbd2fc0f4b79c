import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../src/index.ts';

/** Keeps everybody else from reading a table of a PostgreSQL database. */
export async function holdTable(
  db: Database,
  table: string,
): Promise<{ waitForOther: () => Promise<void>; release: () => Promise<void> }> {
  const holder = await db.startTransaction().execute();
  await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(holder);
  const waiting = sql`select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return {
    async waitForOther() {
      while ((await waiting.execute(db)).rows.length === 0) await sleep(50);
    },
    async release() {
      await holder.rollback().execute();
    },
  };
}
