import { beforeAll, expect, it } from 'vitest';
import {
  deleteRecommendationsBefore,
  findCourseIds,
  findLearnerIds,
  insertMissingCourses,
  insertMissingLearners,
  insertRecommendationOutcome,
  listRecommendations,
  type OutcomeKind,
  summarizeListsByModel,
  summarizeOutcomesByPlace,
  writeServedLists,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

const at = (text: string) => new Date(`2026-03-${text}Z`);

describeOnEachDatabase('what became of served lists', (use) => {
  let learners: Map<string, number>;
  let courses: Map<string, number>;
  const march = { since: at('01T00:00'), before: at('31T00:00') };

  beforeAll(async () => {
    const { db } = use();
    await db.transaction().execute(async (transaction) => {
      const origin = { isDemo: false, at: at('01T00:00') };
      await insertMissingLearners(transaction, ['ada', 'eve'], origin);
      await insertMissingCourses(transaction, ['A', 'B', 'C'], origin);
    });
    learners = await findLearnerIds(db, ['ada', 'eve']);
    courses = await findCourseIds(db, ['A', 'B', 'C']);
    const serve = (id: string, learner: string, time: string, modelVersion: string | null) => ({
      id,
      learnerId: learners.get(learner)!,
      modelVersion,
      generatedAt: at(time),
      surface: 'home',
      isFallback: false,
      items: ['A', 'B', 'C'].map((courseId) => ({ courseId, score: 1, reasons: [] })),
    });
    const lists = [
      serve('l1', 'ada', '02T08:00', 'new'),
      serve('l2', 'ada', '02T23:59', 'new'),
      serve('l3', 'ada', '03T00:00', 'new'),
      serve('l4', 'eve', '03T10:00', 'new'),
      serve('l5', 'eve', '02T10:00', 'old'),
      serve('l6', 'eve', '01T00:00', null),
      serve('l7', 'eve', '31T00:00', 'new'),
    ];
    await writeServedLists(db, lists, []);
    const tell = (recommendationId: string, learner: string, courseId: string, kind: OutcomeKind) =>
      insertRecommendationOutcome(db, {
        recommendationId,
        kind,
        occurredAt: at('03T12:00'),
        learnerId: learners.get(learner)!,
        courseId: courses.get(courseId)!,
      });
    await tell('l1', 'ada', 'A', 'clicked');
    await tell('l1', 'ada', 'C', 'clicked');
    await tell('l2', 'ada', 'A', 'clicked');
    await tell('l2', 'ada', 'A', 'enrolled');
    await tell('l5', 'eve', 'B', 'dismissed');
    await tell('l7', 'eve', 'B', 'clicked');
  });

  it('counts the lists of one learner on one day as one visit, for each model', async () => {
    const none = { clickedCount: 0, enrolledCount: 0, dismissedCount: 0 };
    const found = await summarizeListsByModel(use().db, march);
    expect(found).toEqual([
      {
        ...none,
        version: 'new',
        listCount: 4,
        learnerCount: 2,
        visitCount: 3,
        clickedCount: 1,
        enrolledCount: 1,
      },
      { ...none, version: 'old', listCount: 1, learnerCount: 1, visitCount: 1, dismissedCount: 1 },
      { ...none, version: null, listCount: 1, learnerCount: 1, visitCount: 1 },
    ]);
  });

  it('tells the place of the courses, and leaves out what was served at another time', async () => {
    const none = { clickedCount: 0, enrolledCount: 0, dismissedCount: 0 };
    expect(await summarizeOutcomesByPlace(use().db, march)).toEqual([
      { ...none, place: 1, clickedCount: 2, enrolledCount: 1 },
      { ...none, place: 2, dismissedCount: 1 },
      { ...none, place: 3, clickedCount: 1 },
    ]);
    expect(
      await summarizeOutcomesByPlace(use().db, { since: at('04T00:00'), before: at('05T00:00') }),
    ).toEqual([]);
    expect(await summarizeListsByModel(use().db, { since: at('04T00:00'), before: at('05T00:00') })).toEqual(
      [],
    );
  });

  it('forgets old lists with their outcomes, so many at a time', async () => {
    const { db } = use();
    const before = at('03T00:00');
    expect(await deleteRecommendationsBefore(db, before, 3)).toBe(3);
    expect(await deleteRecommendationsBefore(db, before, 3)).toBe(1);
    expect(await deleteRecommendationsBefore(db, before, 3)).toBe(0);
    const kept = await listRecommendations(db, learners.get('eve')!);
    expect(kept.map(({ id }) => id)).toEqual(['l7', 'l4']);
    expect(await summarizeOutcomesByPlace(db, { ...march, before: at('31T01:00') })).toMatchObject([
      { place: 2, clickedCount: 1 },
    ]);
  });
});
