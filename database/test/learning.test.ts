import { beforeAll, expect, it } from 'vitest';
import {
  deleteInteractions,
  deleteShownCoursesBefore,
  emptyPreferences,
  ensureLearnerOfUser,
  findCourseIds,
  findLatestInteraction,
  findLearnerByExternalId,
  findLearnerIds,
  getCatalogueStamp,
  type InteractionKind,
  insertInteractions,
  insertMissingCourses,
  insertMissingLearners,
  insertRecommendationOutcome,
  listCatalogueCourses,
  listInteractions,
  listRecommendations,
  readLearnerState,
  updatePreferences,
  writeServedLists,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

const now = new Date('2026-03-01T12:00:00.123Z');
const day = (date: number) => new Date(Date.UTC(2026, 0, date));

describeOnEachDatabase('learners and what they do', (use) => {
  let ids: { learners: Map<string, number>; courses: Map<string, number> };

  beforeAll(async () => {
    const { db } = use();
    await db.transaction().execute(async (transaction) => {
      await insertMissingLearners(transaction, ['ada', 'eve', 'ida'], { isDemo: false, at: now });
      await insertMissingCourses(transaction, ['A', 'B', 'C'], { isDemo: false, at: now });
    });
    ids = {
      learners: await findLearnerIds(db, ['ada', 'eve', 'ida', 'nobody']),
      courses: await findCourseIds(db, ['A', 'B', 'C', 'nothing']),
    };
  });

  const row = (learner: string, course: string, kind: InteractionKind, occurredAt: Date | null) => ({
    learnerId: ids.learners.get(learner) ?? 0,
    courseId: ids.courses.get(course) ?? 0,
    kind,
    value: kind === 'rate' ? 4.5 : null,
    occurredAt,
    source: 'api' as const,
  });

  it('are found by the ids that the customer gave', () => {
    expect([...ids.learners.keys()].toSorted()).toEqual(['ada', 'eve', 'ida']);
    expect([...ids.courses.keys()].toSorted()).toEqual(['A', 'B', 'C']);
  });

  it('are listed oldest first, undated ones before dated ones in the order they came', async () => {
    const { db } = use();
    const rows = [
      row('ada', 'B', 'enrol', day(9)),
      row('ada', 'A', 'rate', day(2)),
      row('ada', 'C', 'enrol', null),
      row('ada', 'A', 'enrol', null),
    ];
    expect(await insertInteractions(db, rows, now)).toBe(4);
    const listed = await listInteractions(db, ids.learners.get('ada') ?? 0);
    expect(listed.map(({ courseId, kind }) => courseId + kind)).toEqual([
      'Cenrol',
      'Aenrol',
      'Arate',
      'Benrol',
    ]);
    expect(listed[2]).toEqual({ courseId: 'A', kind: 'rate', value: 4.5, occurredAt: day(2), source: 'api' });
    const state = await readLearnerState(db, ids.learners.get('ada') ?? 0, {
      since: '2026-03-01',
      before: '2026-03-02',
    });
    expect(state).toEqual({ history: listed.map(({ occurredAt: _, ...event }) => event), shown: [] });
    const some = await listInteractions(db, ids.learners.get('ada') ?? 0, ['rate']);
    expect(some.map(({ courseId }) => courseId)).toEqual(['A']);
  });

  it('are one where the same event comes twice, dated or not', async () => {
    const { db } = use();
    const rows = [
      row('eve', 'A', 'enrol', day(1)),
      row('eve', 'A', 'enrol', day(1)),
      row('eve', 'A', 'enrol', null),
    ];
    expect(await insertInteractions(db, rows, now)).toBe(2);
    expect(await insertInteractions(db, rows, now)).toBe(0);
    expect(await insertInteractions(db, [], now)).toBe(0);
  });

  it('are known by the latest of some kinds', async () => {
    const { db } = use();
    const of = { learnerId: ids.learners.get('ida') ?? 0, courseId: ids.courses.get('A') ?? 0 };
    const kinds = ['enrol', 'drop'] as const;
    expect(await findLatestInteraction(db, { ...of, kinds })).toBeUndefined();
    const rows = [
      row('ida', 'A', 'drop', day(5)),
      row('ida', 'A', 'enrol', null),
      row('ida', 'A', 'view', day(8)),
    ];
    await insertInteractions(db, rows, now);
    expect(await findLatestInteraction(db, { ...of, kinds })).toEqual({
      kind: 'drop',
      value: null,
      occurredAt: day(5),
    });
  });

  it('are deleted by kind and by who said so', async () => {
    const { db } = use();
    const of = {
      learnerId: ids.learners.get('ida') ?? 0,
      courseId: ids.courses.get('B') ?? 0,
      kind: 'view' as const,
    };
    await insertInteractions(db, [row('ida', 'B', 'view', day(1)), row('ida', 'B', 'enrol', day(1))], now);
    expect(await deleteInteractions(db, { ...of, sources: ['learner'] })).toBe(0);
    expect(await deleteInteractions(db, { ...of, sources: ['api', 'learner'] })).toBe(1);
    expect(await deleteInteractions(db, { ...of, sources: ['api', 'learner'] })).toBe(0);
  });

  it('get one learner for one account, also when asked twice at once', async () => {
    const { db } = use();
    const user = {
      id: 'u1',
      name: 'Ada',
      email: 'ada@example.org',
      emailVerified: false,
      createdAt: now,
      updatedAt: now,
    };
    await db.insertInto('users').values(user).execute();
    const ensure = (externalId: string) =>
      ensureLearnerOfUser(db, { userId: 'u1', externalId, name: 'Ada', email: user.email, now });
    const [first, second] = await Promise.all([ensure('x1'), ensure('x2')]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      userId: 'u1',
      isStub: false,
      isDemo: false,
      preferences: emptyPreferences,
    });
    expect(await findLearnerByExternalId(db, first?.externalId ?? '')).toEqual(first);
  });

  it('keep preferences, and refuse a change of a state that is gone', async () => {
    const { db } = use();
    const learnerId = ids.learners.get('ada') ?? 0;
    const preferences = { ...emptyPreferences, interests: ['räume', '["]'], goal: "it's", weeklyHours: 3 };
    const written = await updatePreferences(db, { learnerId, preferences, now, expectedUpdatedAt: now });
    expect(written?.preferences).toEqual(preferences);
    const later = new Date(now.getTime() + 1);
    await updatePreferences(db, { learnerId, preferences, now: later });
    const stale = { learnerId, preferences: emptyPreferences, now: later, expectedUpdatedAt: now };
    expect(await updatePreferences(db, stale)).toBeUndefined();
    expect((await findLearnerByExternalId(db, 'ada'))?.preferences).toEqual(preferences);
  });

  it('have the lists that were served to them, with what became of each', async () => {
    const { db } = use();
    const learnerId = ids.learners.get('ada') ?? 0;
    const items = [
      { courseId: 'A', score: 0.25, reasons: [{ kind: 'popular', id: 'popular', weight: 0.25 }] },
    ];
    const list = { surface: 'home', modelVersion: null, isFallback: true, items };
    const lists = [
      { ...list, id: 'r1', learnerId, generatedAt: day(1) },
      { ...list, id: 'r2', learnerId, generatedAt: day(2) },
      { ...list, id: 'r3', learnerId: 999_999, generatedAt: day(2) },
    ];
    await writeServedLists(db, lists, []);
    const outcome = {
      recommendationId: 'r1',
      learnerId,
      courseId: ids.courses.get('A') ?? 0,
      occurredAt: day(3),
    };
    await insertRecommendationOutcome(db, { ...outcome, kind: 'clicked' });
    await insertRecommendationOutcome(db, { ...outcome, kind: 'clicked', occurredAt: day(4) });
    await insertRecommendationOutcome(db, {
      ...outcome,
      kind: 'enrolled',
      learnerId: ids.learners.get('eve') ?? 0,
    });
    await insertRecommendationOutcome(db, { ...outcome, kind: 'dismissed', recommendationId: 'unknown' });
    expect(await listRecommendations(db, learnerId)).toEqual([
      { ...list, id: 'r2', generatedAt: day(2), outcomes: [] },
      {
        ...list,
        id: 'r1',
        generatedAt: day(1),
        outcomes: [{ courseId: 'A', kind: 'clicked', occurredAt: day(3) }],
      },
    ]);
  });

  it('were shown courses on days, of which those of a span count', async () => {
    const { db } = use();
    const learnerId = ids.learners.get('ada') ?? 0;
    const shown = (date: string, ...courseIds: string[]) => ({ learnerId, day: date, courseIds });
    const write = (...days: ReturnType<typeof shown>[]) => writeServedLists(db, [], days);
    await write(shown('2026-03-01', 'A', 'B'), shown('2026-03-02', 'A'), shown('2026-03-03', 'B'));
    await write(shown('2026-03-02', 'A', 'C'), shown('2026-03-04', 'A'));
    await write({ ...shown('2026-03-02', 'A'), learnerId: 999_999 });
    const read = async (since: string) =>
      (await readLearnerState(db, learnerId, { since, before: '2026-03-04' })).shown;
    expect(await read('2026-03-01')).toEqual([['A', 'B'], ['A', 'C'], ['B']]);
    expect(await read('2026-03-03')).toEqual([['B']]);
    expect(await deleteShownCoursesBefore(db, '2026-03-03')).toBe(2);
    expect(await read('2026-03-01')).toEqual([['B']]);
  });

  it('are read by the same connection after a migration that adds a column', async () => {
    const { db } = use();
    const learnerId = ids.learners.get('ada') ?? 0;
    const read = () => readLearnerState(db, learnerId, { since: '2026-03-01', before: '2026-03-02' });
    const before = await read();
    for (const table of ['interactions', 'courses', 'shown_courses'])
      await db.schema.alterTable(table).addColumn('later', 'text').execute();
    expect(await read()).toEqual(before);
    for (const table of ['interactions', 'courses', 'shown_courses'])
      await db.schema.alterTable(table).dropColumn('later').execute();
  });

  it('choose from a catalogue whose stamp changes with every change', async () => {
    const { db } = use();
    const before = await getCatalogueStamp(db);
    expect(await getCatalogueStamp(db)).toBe(before);
    const at = new Date(now.getTime() + 5_000);
    await db
      .updateTable('courses')
      .set({ title: 'Algebra', updatedAt: at })
      .where('externalId', '=', 'A')
      .execute();
    const after = await getCatalogueStamp(db);
    expect(after).not.toBe(before);
    const courseId = ids.courses.get('A') ?? 0;
    const relation = { courseId, kind: 'prerequisite' as const, groupNo: 0, relatedExternalId: 'B' };
    await db.insertInto('courseRelations').values(relation).execute();
    expect(await getCatalogueStamp(db)).not.toBe(after);
    const courses = await listCatalogueCourses(db);
    expect(courses.map(({ externalId }) => externalId)).toEqual(['C', 'B', 'A']);
    expect(courses[2]).toMatchObject({ title: 'Algebra', subjects: [], isStub: true, createdAt: now });
  });
});
