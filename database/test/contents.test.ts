import { expect, it } from 'vitest';
import {
  countContents,
  countInteractionsSince,
  ensureLearnerOfUser,
  findDemoStart,
  findLearnerByExternalId,
  findUserIdByEmail,
  insertMissingCourses,
  insertMissingLearners,
  isEmptyDatabase,
  LearnerLinkError,
  linkLearnerToUser,
  replaceCourseRelations,
  streamCoursesForExport,
  streamInteractionsForExport,
  streamLearnersForExport,
  upsertCourses,
  upsertInteractions,
  upsertLearners,
} from '../src/index.ts';
import { describeOnEachDatabase, type TestDatabase } from './index.ts';

const at = new Date('2026-03-01T08:00:00.000Z');

describeOnEachDatabase('the contents of a database', (use) => {
  it('are empty at first', async () => {
    const { db } = use();
    expect(await isEmptyDatabase(db)).toBe(true);
    expect(await countContents(db)).toEqual({ courses: 0, learners: 0, interactions: 0, users: 0 });
    expect(await findDemoStart(db)).toBeUndefined();
  });

  it('are counted, and the demo is known by its date', async () => {
    await fill(use());
    const { db } = use();
    expect(await isEmptyDatabase(db)).toBe(false);
    expect(await countContents(db)).toEqual({ courses: 2, learners: 2, interactions: 2, users: 0 });
    expect(await findDemoStart(db)).toEqual(at);
    expect(await countInteractionsSince(db, new Date(at.getTime() - 1))).toBe(2);
    expect(await countInteractionsSince(db, at)).toBe(0);
  });

  it('are exported in their order, without the stubs', async () => {
    const { db } = use();
    expect(await Array.fromAsync(streamCoursesForExport(db))).toMatchObject([
      { externalId: 'A', relations: { prerequisite: [['X'], ['Y', 'Z']], corequisite: [['W']] } },
    ]);
    expect(await Array.fromAsync(streamLearnersForExport(db))).toMatchObject([
      { externalId: 'ada', name: 'Ada', preferences: { interests: ['Algebra'] } },
    ]);
    expect(await Array.fromAsync(streamInteractionsForExport(db))).toEqual([
      { learner: 'bob', course: 'B', kind: 'enrol', value: null, occurredAt: null },
      { learner: 'ada', course: 'A', kind: 'rate', value: 4, occurredAt: at },
    ]);
  });
});

describeOnEachDatabase('an account for an imported learner', (use) => {
  it('takes the place of the empty learner, once', async () => {
    const { db } = use();
    await fill(use());
    const link = (externalId: string, userId: string) => linkLearnerToUser(db, { externalId, userId, at });
    await db
      .insertInto('users')
      .values([user('u1'), user('u2')])
      .execute();
    await ensureLearnerOfUser(db, { userId: 'u1', externalId: 'own', name: 'u1', email: '', now: at });
    expect(await findUserIdByEmail(db, 'U1@example.org')).toBe('u1');
    expect(await findUserIdByEmail(db, 'nobody@example.org')).toBeUndefined();

    await link('ada', 'u1');
    await link('ada', 'u1');
    expect(await findLearnerByExternalId(db, 'ada')).toMatchObject({ userId: 'u1' });
    expect(await findLearnerByExternalId(db, 'own')).toBeUndefined();
    await expect(link('ada', 'u2')).rejects.toThrow('the learner "ada" has an account already');
    await expect(link('nobody', 'u2')).rejects.toThrow(LearnerLinkError);
    await expect(link('bob', 'u1')).rejects.toThrow('the account has a learner with a history of its own');
  });
});

async function fill({ db }: TestDatabase): Promise<void> {
  const nothing = {
    email: null,
    goal: null,
    programme: null,
    level: null,
    languages: [],
    cohorts: null,
    isDemo: true,
  };
  const course = { externalId: 'A', title: 'A', description: '', provider: null, subjects: [], skills: [] };
  const more = { level: null, language: null, credits: null, workloadHours: null, duration: null, url: null };
  await db.transaction().execute(async (transaction) => {
    const last = { status: 'active', prerequisiteText: null, attributes: {}, isDemo: true } as const;
    await upsertCourses(transaction, [{ ...course, ...more, ...last }], { at });
    await insertMissingCourses(transaction, ['B'], { isDemo: true, at });
    await upsertLearners(
      transaction,
      [{ externalId: 'ada', name: 'Ada', interests: ['Algebra'], ...nothing }],
      { at },
    );
    await insertMissingLearners(transaction, ['bob'], { isDemo: true, at });
    const relations = new Map([
      [
        'A',
        [
          { kind: 'prerequisite', groupNo: 0, relatedExternalId: 'X' },
          { kind: 'prerequisite', groupNo: 1, relatedExternalId: 'Z' },
          { kind: 'prerequisite', groupNo: 1, relatedExternalId: 'Y' },
          { kind: 'corequisite', groupNo: 0, relatedExternalId: 'W' },
        ] as const,
      ],
    ]);
    await replaceCourseRelations(transaction, relations, { kinds: ['prerequisite', 'corequisite'], at });
    const events = [
      { learner: 'bob', course: 'B', kind: 'enrol', value: null, occurredAt: null },
      { learner: 'ada', course: 'A', kind: 'rate', value: 4, occurredAt: at.toISOString() },
    ] as const;
    await upsertInteractions(transaction, events, { source: 'demo', importId: null, at });
  });
}

function user(id: string) {
  const nothing = { image: null, role: null, banned: null, banReason: null, banExpires: null };
  return {
    id,
    name: id,
    email: `${id}@example.org`,
    emailVerified: false,
    ...nothing,
    createdAt: at,
    updatedAt: at,
  };
}
