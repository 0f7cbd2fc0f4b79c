import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnEachDatabase, type TestDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs, spawnCrs, useFolder } from './run-crs.ts';

const LEARNERS = 5_000;
const COURSES_EACH = 20;

describeOnEachDatabase('an import that is killed', (use) => {
  const { write } = useFolder();

  it('leaves nothing half-done, and the next one does it all', async () => {
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
    await sleep(300);
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    for (const table of ['interactions', 'learners', 'courses'] as const)
      expect(await use().db.selectFrom(table).select('id').limit(1).execute()).toEqual([]);

    const { code, stdout } = await runCrs(['import', path, '--json'], { url: use().url });
    expect({ code, summary: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      summary: { created: LEARNERS * COURSES_EACH, stubs: { courses: 500, learners: LEARNERS } },
    });
    const imports = await use()
      .db.selectFrom('imports')
      .select(['status', 'finishedAt'])
      .orderBy('id')
      .execute();
    expect(imports).toEqual([
      { status: 'failed', finishedAt: expect.any(Date) },
      { status: 'done', finishedAt: expect.any(Date) },
    ]);
  });
});

/** The import writes itself down before it begins its transaction. */
async function isUnderWay({ db }: TestDatabase): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await db.selectFrom('imports').select('id').limit(1).executeTakeFirst()) return;
    await sleep(50);
  }
  throw new Error('the import did not begin');
}
