import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

const { folder, write } = useFolder();
const key = { BACKUP_KEY: 'a key that only the operator has' };
const catalogue = 'course_id,title\n'.concat(...Array.from({ length: 300 }, (_, n) => `C${n},Course ${n}\n`));

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('crs backup from %s to %s', (from, to) => {
  let source: TestDatabase;
  let target: TestDatabase;
  beforeAll(async () => {
    const empty = { isMigrated: false };
    [source, target] = [await createTestDatabase(from), await createTestDatabase(to, empty)];
    expect((await runCrs(['import', write('courses.csv', catalogue)], { url: source.url })).code).toBe(0);
  });
  afterAll(() => Promise.all([source.remove(), target.remove()]));

  const countCourses = async ({ db }: TestDatabase) =>
    (await db.selectFrom('courses').select('externalId').execute()).length;

  const listRuns = async ({ db }: TestDatabase) => {
    const runs = await db.selectFrom('jobRuns').selectAll().orderBy('startedAt').execute();
    return runs.map(({ job, outcome, figures }) => [job, outcome, figures] as const);
  };

  it('brings everything over, encrypted on the way, and not without the key', async () => {
    const file = join(folder, `${from}.backup`);
    const backup = await runCrs(['backup', file], { url: source.url, environment: key });
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file).includes('Course 1')).toBe(false);

    const keyless = await runCrs(['restore', file], { url: target.url });
    expect(keyless).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is encrypted: set BACKUP_KEY'),
    });
    const wrong = await runCrs(['restore', file], {
      url: target.url,
      environment: { BACKUP_KEY: 'another' },
    });
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('another key, a damaged file') });

    const restore = await runCrs(['restore', file], { url: target.url, environment: key });
    expect(restore.stderr).toBe('');
    expect(restore.stdout).toContain('every table was read back and is equal');
    expect(await countCourses(target)).toBe(300);

    const again = await runCrs(['restore', file], { url: target.url, environment: key });
    expect(again).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('restore into an empty database'),
    });
  });

  it('restores nothing of a file that was changed or cut off', async () => {
    const empty = await createTestDatabase(to, { isMigrated: false });
    const whole = readFileSync(join(folder, `${from}.backup`));
    const changed = Buffer.from(whole);
    changed[whole.length - 1]! ^= 1;
    writeFileSync(join(folder, 'changed.backup'), changed);
    writeFileSync(join(folder, 'cut.backup'), whole.subarray(0, whole.length - 200));
    for (const name of ['changed.backup', 'cut.backup']) {
      const { code, stderr } = await runCrs(['restore', join(folder, name)], {
        url: empty.url,
        environment: key,
      });
      expect(code).toBe(1);
      expect(stderr).toMatch(/another key|cut off/);
    }
    expect(await countCourses(empty)).toBe(0);
    await empty.remove();
  });

  it('proves the newest backup in a drill and keeps old ones for as long as asked', async () => {
    const drill = await createTestDatabase(to, { isMigrated: false });
    const directory = join(folder, `kept-${from}`);
    const environment = { ...key, BACKUP_DIRECTORY: directory, DRILL_DATABASE_URL: drill.url };
    expect((await runCrs(['backup'], { url: source.url, environment })).code).toBe(0);
    writeFileSync(join(directory, 'crs-2020-01-01T00-00-00Z.backup'), 'old');
    writeFileSync(join(directory, 'something-else.txt'), 'not ours');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await runCrs(['backup'], { url: source.url, environment });
    expect(second.stdout).toContain('crs-2020-01-01T00-00-00Z.backup: removed');
    expect(readdirSync(directory)).toHaveLength(3);

    const outcome = await runCrs(['restore-drill'], { url: source.url, environment });
    expect(outcome.stderr).toBe('');
    const { rows, rpoSeconds, rtoSeconds } = JSON.parse(outcome.stdout);
    expect(rows).toBeGreaterThanOrEqual(300);
    expect(rpoSeconds).toBeLessThan(60);
    expect(rtoSeconds).toBeGreaterThan(0);
    await drill.remove();

    const backups = (await listRuns(source)).filter(([job]) => job !== 'import');
    expect(backups).toHaveLength(3);
    for (const run of backups) expect(run).toEqual(['backup', 'done', { byteCount: expect.any(Number) }]);
    const failing = await runCrs(['restore-drill'], {
      environment: { ...environment, DRILL_DATABASE_URL: source.url },
    });
    expect(failing.code).toBe(1);
    for (let i = 0; i < 2; i++)
      expect(await runCrs(['backup'], { url: source.url, environment })).toMatchObject({
        code: 0,
        stderr: '',
      });
    expect((await listRuns(source)).filter(([job]) => job === 'restore-drill')).toEqual([
      ['restore-drill', 'failed', {}],
    ]);
  });
});
