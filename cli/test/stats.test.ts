import { findLearnerIds, insertMissingCourses, insertMissingLearners, writeServedLists } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs } from './run-crs.ts';

describeOnEachDatabase('crs stats', (use) => {
  const stats = (...args: string[]) => runCrs(['stats', ...args], { url: use().url });

  it('says so where no list was served', async () => {
    const { code, stdout } = await stats();
    expect(code).toBe(0);
    expect(stdout).toContain('no list was served');
  });

  it('tells the lists of the last days, for people and for programs', async () => {
    const { db } = use();
    const origin = { isDemo: false, at: new Date() };
    await db.transaction().execute(async (transaction) => {
      await insertMissingLearners(transaction, ['ada'], origin);
      await insertMissingCourses(transaction, ['A'], origin);
    });
    const learnerId = (await findLearnerIds(db, ['ada'])).get('ada')!;
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const serve = (id: string, days: number) => ({
      id,
      learnerId,
      surface: 'home',
      modelVersion: 'm1',
      isFallback: false,
      generatedAt: daysAgo(days),
      items: [{ courseId: 'A', score: 1, reasons: [] }],
    });
    await writeServedLists(db, [serve('l1', 2), serve('l2', 5), serve('l3', 9)], []);
    expect(JSON.parse((await stats('--days', '7', '--json')).stdout)).toMatchObject({
      models: [{ version: 'm1', listCount: 2, visitCount: 2, clicked: { count: 0, share: 0 } }],
      places: [],
    });
    expect((await stats()).stdout).toMatch(/m1 +3 +1 +3 +0\.0 ± 17\.1 %/);
  });

  it('refuses days that there cannot be', async () => {
    const { code, stderr } = await stats('--days', '0');
    expect(code).toBe(2);
    expect(stderr).toContain('a whole number from 1 to 3650');
  });
});
