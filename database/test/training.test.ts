import { expect, it } from 'vitest';
import { toJson } from '../src/dialect.ts';
import {
  listCoursesForTraining,
  streamInteractionsForTraining,
  streamPreferencesForTraining,
} from '../src/index.ts';
import { describeOnEachDatabase } from './each-database.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const stamps = { isStub: false, isDemo: false, createdAt: now, updatedAt: now };

describeOnEachDatabase('training data', (use) => {
  it('streams the asked kinds, learner by learner, with dates or null', async () => {
    const { db } = use();
    const empty = { description: '', subjects: toJson(['Art']), skills: toJson([]), attributes: toJson({}) };
    const course = { ...empty, status: 'active' as const, contentHash: '', ...stamps };
    const courses = await db
      .insertInto('courses')
      .values(['A', 'B'].map((id) => ({ ...course, externalId: id, title: id })))
      .returning('id')
      .execute();
    const learners = await db
      .insertInto('learners')
      .values(['one', 'two'].map((id) => ({ ...stamps, externalId: id, preferences: toJson({}) })))
      .returning('id')
      .execute();
    const [first, second] = learners.map(({ id }) => id) as [number, number];
    const [a, b] = courses.map(({ id }) => id) as [number, number];
    const event = { source: 'import' as const, createdAt: now };
    await db
      .insertInto('interactions')
      .values([
        { ...event, learnerId: second, courseId: a, kind: 'enrol', occurredAt: null },
        { ...event, learnerId: first, courseId: b, kind: 'complete', occurredAt: now },
        { ...event, learnerId: second, courseId: b, kind: 'enrol', occurredAt: null },
        { ...event, learnerId: first, courseId: a, kind: 'view', occurredAt: now },
      ])
      .execute();

    const rows = await Array.fromAsync(streamInteractionsForTraining(db, ['enrol', 'complete']));
    expect(rows.map(({ learnerId }) => learnerId)).toEqual([first, second, second]);
    expect(rows[0]?.occurredAt).toEqual(now);
    expect(rows.slice(1).map(({ courseId, occurredAt }) => [courseId, occurredAt])).toEqual([
      [a, null],
      [b, null],
    ]);
    expect(
      (await listCoursesForTraining(db)).map(({ externalId, subjects }) => [externalId, subjects]),
    ).toEqual([
      ['A', ['Art']],
      ['B', ['Art']],
    ]);
  });

  it('streams what learners said of themselves, but for those known by their id alone', async () => {
    const { db } = use();
    const preferences = { programme: 'Räume', languages: ['de'] };
    const rows = [
      { externalId: 'said', preferences: toJson(preferences) },
      { externalId: 'stub', preferences: toJson({}), isStub: true },
    ];
    await db
      .insertInto('learners')
      .values(rows.map((row) => ({ ...stamps, ...row })))
      .execute();
    const streamed = await Array.fromAsync(streamPreferencesForTraining(db));
    expect(streamed.map((row) => row.preferences)).toEqual([{}, {}, preferences]);
    expect(streamed.map(({ id }) => id)).toEqual(streamed.map(({ id }) => id).toSorted((a, b) => a - b));
  });
});
