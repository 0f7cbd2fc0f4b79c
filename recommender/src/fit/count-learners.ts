import type { Sequences } from '../training-data.ts';

/** Learners of each course, and learners with any course. Throws RangeError for a course index out of range. */
export function countLearners({ offsets, courses }: Sequences, courseCount: number) {
  const perCourse = new Uint32Array(courseCount);
  for (const course of courses) {
    if (course >= courseCount) throw new RangeError(`course ${course} of ${courseCount} in a sequence`);
    perCourse[course]!++;
  }
  let count = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    if (offsets[learner + 1]! > offsets[learner]!) count++;
  }
  return { perCourse, count };
}
