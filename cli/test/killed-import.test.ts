import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnEachDatabase, type TestDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs, spawnCrs, useFolder } from './run-crs.ts';

const LEARNERS = 5_000;
const COURSES_EACH = 20;

describeOnEachDatabase('an import that is killed', (use) => {
  const { write } = useFolder();

  it('is taken back by the next one, which then does it all', async () => {
    const lines = Array.from({ length: LEARNERS }, (_, learner) =>
      [
        `l${learner}`,
        ...Array.from({ length: COURSES_EACH }, (_place, place) => `c${(learner * 3 + place) % 500}`),
      ].join(' '),
    );
    const path = write('sequences.txt', lines.join('\n'));
    const child = spawnCrs(['import', path], { DATABASE_URL: use().url });
    await once(child.stderr, 'data');
    await isUnderWay(use());
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    expect(await use().db.selectFrom('interactions').select('id').limit(1).execute()).toHaveLength(1);
    // Half a minute later.
    await use()
      .db.updateTable('imports')
      .set({ leaseEndsAt: new Date(Date.now() - 1) })
      .execute();

    const { code, stdout, stderr } = await runCrs(['import', path, '--json'], { url: use().url });
    expect(stderr).toContain('the process that worked on it ended; what it had written was taken back');
    expect({ code, summary: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      summary: { created: LEARNERS * COURSES_EACH, stubs: { courses: 500, learners: LEARNERS } },
    });
    const imports = await use()
      .db.selectFrom('imports')
      .select(['status', 'problem', 'createdCount', 'finishedAt'])
      .orderBy('id')
      .execute();
    expect(imports).toEqual([
      {
        status: 'failed',
        problem: 'the process that worked on it ended: everything was taken back',
        createdCount: 0,
        finishedAt: expect.any(Date),
      },
      { status: 'done', problem: null, createdCount: LEARNERS * COURSES_EACH, finishedAt: expect.any(Date) },
    ]);
  });
});

/** Some of it is written. */
async function isUnderWay({ db }: TestDatabase): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await db.selectFrom('interactions').select('id').limit(1).executeTakeFirst()) return;
    await sleep(50);
  }
  throw new Error('the import did not begin');
}
