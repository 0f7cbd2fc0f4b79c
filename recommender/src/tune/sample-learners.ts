import { shuffle } from '../random-source.ts';
import type { Sequences } from '../training-data.ts';

/** Learners in a random order: the first n of it are a sample, and part of every larger one. */
export function shuffleLearners({ offsets }: Sequences, random: () => number): Uint32Array {
  return shuffle(
    Uint32Array.from({ length: offsets.length - 1 }, (_, learner) => learner),
    random,
  );
}

/** The histories of some learners, in the order in which they were. */
export function pickLearners({ offsets, courses, times }: Sequences, chosen: Uint32Array): Sequences {
  const sorted = chosen.toSorted();
  const kept = new Uint32Array(sorted.length + 1);
  sorted.forEach((learner, place) => {
    kept[place + 1] = kept[place]! + offsets[learner + 1]! - offsets[learner]!;
  });
  const copy = (values: Uint32Array) => {
    const picked = new Uint32Array(kept.at(-1)!);
    sorted.forEach((learner, place) =>
      picked.set(values.subarray(offsets[learner]!, offsets[learner + 1]!), kept[place]!),
    );
    return picked;
  };
  return { offsets: kept, courses: copy(courses), ...(times && { times: copy(times) }) };
}
