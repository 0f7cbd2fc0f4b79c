import type { Contender } from '../evaluate/scorer.ts';
import { countLearners } from '../fit/count-learners.ts';

/** The same list for everyone: courses by their number of learners. */
export const popularity: Contender = {
  name: 'popularity',
  async fit(sequences, courseCount) {
    const counts = countLearners(sequences, courseCount).perCourse;
    return { scoreCourses: (_, scores) => scores.set(counts) };
  },
};
