import type { Problem, Recommendations, Statistics } from '@crs/contracts';
import { expect, it } from 'vitest';
import { cleanUp } from '../src/operation/clean-up.ts';
import { describeApi } from './test-server.ts';

describeApi('what learners did with their lists', (use) => {
  it('is told to analysts, as shares of visits with their errors, and by place', async () => {
    const analyst = await use().signInAs('analyst');
    const [ada, eve] = [await use().signUp(), await use().signUp('Eve')];
    const { body: list } = await ada.call<Recommendations>('GET', '/me/recommendations');
    await ada.call('GET', '/me/recommendations');
    await eve.call('GET', '/me/recommendations');
    const { recommendationId, items } = list;
    const about = { courseId: items[2]!.course.id, recommendationId };
    await ada.call('POST', '/me/interactions', { ...about, kind: 'view' });
    await ada.call('POST', '/me/interactions', { ...about, kind: 'enrol' });
    const { status, body } = await analyst.call<Statistics>('GET', '/admin/stats?days=1');
    expect(status).toBe(200);
    const half = { count: 1, share: 0.5, error: Math.sqrt(0.25 / 6) };
    expect(body).toMatchObject({
      models: [
        {
          version: list.modelVersion,
          listCount: 3,
          learnerCount: 2,
          visitCount: 2,
          clicked: half,
          enrolled: half,
          dismissed: { count: 0, share: 0, error: Math.sqrt(((2 / 6) * (4 / 6)) / 6) },
        },
      ],
      places: [{ place: 3, clickedCount: 1, enrolledCount: 1, dismissedCount: 0 }],
    });
    expect(Date.parse(body.before) - Date.parse(body.since)).toBe(86_400_000);
  });

  it('asks for a number of days that there can be', async () => {
    const analyst = await use().signInAs('analyst');
    const { status, body } = await analyst.call<Problem>('GET', '/admin/stats?days=0');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer: '/query/days' }]);
  });

  it('is forgotten, with the lists, after the days that a site keeps them', async () => {
    const { db } = use();
    const ida = await use().signUp('Ida');
    await ida.call('GET', '/me/recommendations');
    // Writes down what waits.
    await ida.call('GET', '/me/data');
    const countLists = async () => {
      const { total } = await db
        .selectFrom('recommendations')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return total;
    };
    const before = await countLists();
    expect(before).toBeGreaterThan(0);
    const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
    const kept = { modelsKept: 5, servedListsKeptDays: 10 };
    await cleanUp({ db, now: inDays(9), ...kept });
    expect(await countLists()).toBe(before);
    await cleanUp({ db, now: inDays(11), ...kept });
    expect(await countLists()).toBe(0);
  });
});
