import type { Contender } from '../evaluate/scorer.ts';
import { countLearners } from '../fit/count-learners.ts';

/**
 * First-order Markov chain: the number of learners who took a course right after the last one; ties by popularity.
 */
export const markov: Contender = {
  name: 'Markov',
  async fit({ offsets, courses }, courseCount) {
    const next = Array.from({ length: courseCount }, () => new Map<number, number>());
    for (let learner = 0; learner + 1 < offsets.length; learner++) {
      for (let place = offsets[learner]! + 1; place < offsets[learner + 1]!; place++) {
        const row = next[courses[place - 1]!]!;
        row.set(courses[place]!, (row.get(courses[place]!) ?? 0) + 1);
      }
    }
    const { perCourse, count } = countLearners({ offsets, courses }, courseCount);
    const tieBreak = Float64Array.from(perCourse, (learners) => learners / (count + 1));
    return {
      scoreCourses(history, scores) {
        scores.set(tieBreak);
        for (const [course, times] of next[history.at(-1)!]!) scores[course]! += times;
      },
    };
  },
};
