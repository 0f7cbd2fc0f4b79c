import { describe, expect, it } from 'vitest';
import { bareCourse } from '../../test/bare-course.ts';
import type { TrainingData } from '../training-data.ts';
import { evaluateNewCourses } from './evaluate-new-courses.ts';
import type { Contender } from './scorer.ts';

/** 40 courses; each learner takes three in a row. */
const data: TrainingData = {
  courses: Array.from({ length: 40 }, (_, i) => ({ ...bareCourse, id: `${i}` })),
  sequences: {
    offsets: Uint32Array.from({ length: 41 }, (_, u) => 3 * u),
    courses: Uint32Array.from({ length: 120 }, (_, e) => (Math.floor(e / 3) + (e % 3)) % 40),
  },
};

/** Scores each course by the learners that the fit was shown, and remembers which it was shown. */
function watchFit(score: (course: number, shown: boolean) => number) {
  const shown = new Set<number>();
  const contender: Contender = {
    name: 'watched',
    async fit({ courses }) {
      for (const course of courses) shown.add(course);
      return {
        scoreCourses: (_, scores) => scores.forEach((_value, c) => (scores[c] = score(c, shown.has(c)))),
      };
    },
  };
  return { contender, shown };
}

describe('evaluateNewCourses', () => {
  it('hides the same courses from every history for the same seed', async () => {
    const [first, second] = [watchFit(() => 0), watchFit(() => 0)];
    const result = (await evaluateNewCourses(data, first.contender, 3))!;
    await evaluateNewCourses(data, second.contender, 3);
    expect(second.shown).toEqual(first.shown);
    expect(first.shown.size).toBe(40 - result.newCourseCount);
    expect(result.newCaseCount).toBe(result.newCourseCount);
  });

  it('tells what new courses gain and others lose', async () => {
    const newFirst = (await evaluateNewCourses(
      data,
      watchFit((_, isShown) => (isShown ? 0 : 1)).contender,
      3,
    ))!;
    expect(newFirst.newHitRateAt10).toBe(1);
    const newLast = (await evaluateNewCourses(
      data,
      watchFit((_, isShown) => (isShown ? 1 : 0)).contender,
      3,
    ))!;
    expect([newLast.newHitRateAt10, newLast.otherHitRateAt10]).toEqual([0, newLast.otherHitRateWithoutNew]);
  });

  it('has nothing to tell where no new course is a target', async () => {
    const empty = {
      courses: data.courses,
      sequences: { offsets: Uint32Array.of(0), courses: new Uint32Array(0) },
    };
    expect(await evaluateNewCourses(empty, watchFit(() => 0).contender)).toBeUndefined();
  });
});
