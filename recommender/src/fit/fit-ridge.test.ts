import { expect, it } from 'vitest';
import { chooseCourses } from './fit-ridge.ts';

it('solves for the courses with the most learners, where there are too many', () => {
  const learnerCounts = Uint32Array.from([5, 0, 9, 5, 1]);
  expect([...chooseCourses(learnerCounts, 4)]).toEqual([0, 2, 3, 4]);
  expect([...chooseCourses(learnerCounts, 2)]).toEqual([0, 2]);
});
