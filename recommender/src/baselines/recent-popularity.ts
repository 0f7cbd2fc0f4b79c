import type { Contender } from '../evaluate/scorer.ts';
import { countLearners } from '../fit/count-learners.ts';
import type { Sequences } from '../training-data.ts';

const windowSeconds = 90 * 86_400;
/** Of each history, where there are no dates; at least one course. */
const undatedShare = 0.2;

/**
 * Popularity in a window: learners who took a course in the 90 days before the latest interaction, or, without dates,
 * in the latest fifth of their history. Ties by popularity of all times.
 */
export const recentPopularity: Contender = {
  name: 'recent popularity',
  async fit(sequences, courseCount) {
    const { perCourse, count } = countLearners(sequences, courseCount);
    const scored = Float64Array.from(perCourse, (learners) => learners / (count + 1));
    for (const course of listRecent(sequences)) scored[course]!++;
    return { scoreCourses: (_, scores) => scores.set(scored) };
  },
};

function* listRecent({ offsets, courses, times }: Sequences): Generator<number, void> {
  const from = times ? times.reduce((max, time) => Math.max(max, time), 0) - windowSeconds : 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const end = offsets[learner + 1]!;
    const undatedStart = end - Math.ceil(undatedShare * (end - offsets[learner]!));
    for (let place = offsets[learner]!; place < end; place++) {
      if (times ? times[place]! > from : place >= undatedStart) yield courses[place]!;
    }
  }
}
