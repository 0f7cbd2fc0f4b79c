import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, holdTable, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useFolder } from './run-crs.ts';

const SIGTERM_EXIT_CODE = 143;
const PROMPTLY_MS = 3_000;
const program = join(import.meta.dirname, '../src/crs.ts');

describe('a job that is the first process of a container', () => {
  const { folder, write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('postgres');
  });
  afterAll(() => database.remove());

  it.each([
    ['train', '--publish'],
    ['backup', join(folder, 'all.backup')],
    ['import', write('courses.csv', 'course_id,title\nC1,One')],
  ])('ends when it is asked to, half-way through %s, and leaves nothing half-done', async (...args) => {
    const { db } = database;
    const courses = await holdTable(db, 'courses');
    const job = startAsFirst(args, database.url);
    await courses.waitForOther();
    const start = performance.now();
    process.kill(findChild(job), 'SIGTERM');
    expect(await once(job, 'close')).toEqual([SIGTERM_EXIT_CODE, null]);
    expect(performance.now() - start).toBeLessThan(PROMPTLY_MS);
    await courses.release();
    for (const table of ['models', 'courses'] as const)
      expect(await db.selectFrom(table).select('id').execute()).toEqual([]);
    expect(readdirSync(folder)).not.toContain('all.backup');
  });
});

/** The first process of a process namespace of its own, as in a container. */
function startAsFirst(args: readonly string[], url: string): ChildProcess {
  // Root owns no foreign file in a user namespace, so it must do without; others cannot do without.
  const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const command = [...asUser, '--pid', '--fork', process.execPath, program, ...args];
  const { PATH = '' } = process.env;
  return spawn('unshare', command, { env: { PATH, DATABASE_URL: url }, stdio: 'ignore' });
}

function findChild({ pid }: ChildProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}
