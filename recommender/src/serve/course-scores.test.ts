import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCourseScores } from './course-scores.ts';

const courseCount = 1000;
const courseScores = createCourseScores(courseCount);

it('gives courses by their sums, the smaller index first of equals, and never those that are out', () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 2, max: 400 }), (base, gains, step) => {
      const isOut = (index: number) => index % step === 0;
      courseScores.gains.fill(0);
      courseScores.scores.forEach((_, index) => {
        courseScores.gains[index] = gains[(index * 7) % gains.length] ?? 0;
        courseScores.scores[index] = isOut(index) ? -Infinity : (base[index % base.length] ?? 0);
      });
      const sums = courseScores.scores.map((score, index) => score + courseScores.gains[index]!);
      const expected = [...sums.keys()]
        .filter((index) => !isOut(index))
        .toSorted((a, b) => sums[b]! - sums[a]! || a - b);
      courseScores.addGains();
      const given = [];
      for (let index = courseScores.takeBest(); index >= 0; index = courseScores.takeBest())
        given.push(index);
      expect(given).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
