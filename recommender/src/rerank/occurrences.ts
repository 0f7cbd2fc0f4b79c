import type { Sequences } from '../training-data.ts';

/** Where each course stands: at `places[offsets[course]] … places[offsets[course + 1] - 1]` of all histories. */
export interface Occurrences {
  offsets: Uint32Array;
  places: Uint32Array;
  /** Whose each place is. */
  learners: Uint32Array;
}

/** `learnerCounts` says how often each course occurs. */
export function listOccurrences({ offsets, courses }: Sequences, learnerCounts: Uint32Array): Occurrences {
  const starts = new Uint32Array(learnerCounts.length + 1);
  learnerCounts.forEach((learners, course) => {
    starts[course + 1] = starts[course]! + learners;
  });
  const free = starts.slice();
  const places = new Uint32Array(courses.length);
  const learners = new Uint32Array(courses.length);
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    for (let place = offsets[learner]!; place < offsets[learner + 1]!; place++) {
      places[free[courses[place]!]!++] = place;
      learners[place] = learner;
    }
  }
  return { offsets: starts, places, learners };
}
