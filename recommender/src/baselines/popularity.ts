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

/** A learner without history gets the list of `popularity`, where a model has no opinion of its own. */
export function fallBackOnPopularity({ name, fit }: Contender): Contender {
  return {
    name,
    async fit(sequences, courseCount) {
      const scorer = await fit(sequences, courseCount);
      const popular = await popularity.fit(sequences, courseCount);
      return {
        scoreCourses: (history, scores) =>
          (history.length > 0 ? scorer : popular).scoreCourses(history, scores),
      };
    },
  };
}
