import type { Sequences } from '../training-data.ts';

/** Keeps of learner `learner`, whose courses are at `start` … `end - 1`, those before the place that `findCut` returns. */
export function cutSequences(
  { offsets, courses, times }: Sequences,
  findCut: (start: number, end: number, learner: number) => number,
): Sequences {
  const kept: Required<Sequences> = {
    offsets: new Uint32Array(offsets.length),
    courses: new Uint32Array(courses.length),
    times: new Uint32Array(times?.length ?? 0),
  };
  let length = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const start = offsets[learner]!;
    const cut = findCut(start, offsets[learner + 1]!, learner);
    kept.courses.set(courses.subarray(start, cut), length);
    if (times) kept.times.set(times.subarray(start, cut), length);
    length += cut - start;
    kept.offsets[learner + 1] = length;
  }
  return {
    offsets: kept.offsets,
    courses: kept.courses.slice(0, length),
    ...(times ? { times: kept.times.slice(0, length) } : {}),
  };
}
