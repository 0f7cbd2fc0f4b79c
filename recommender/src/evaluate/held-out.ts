import type { Sequences } from '../training-data.ts';

/** Which courses are held out; `next-in-time` is `global-time` with histories that grow. */
export const protocols = ['leave-last-out', 'global-time', 'next-in-time'] as const;
export type Protocol = (typeof protocols)[number];

/** `validation` is for choosing settings and never sees what `test` holds out. */
export type EvaluationPart = 'validation' | 'test';

/**
 * Questions to a model: given `courses[starts[i]] … courses[splits[i] - 1]`, oldest first and perhaps none, which come
 * next? The answers, one or more, are `courses[splits[i]] … courses[ends[i] - 1]`. Cases of one learner have the same
 * start and follow one another.
 */
export interface Cases {
  courses: Uint32Array;
  starts: Uint32Array;
  splits: Uint32Array;
  ends: Uint32Array;
  /** Number of the learner of each case in the sequences. */
  learners: Uint32Array;
}

/** Some of the cases, in that order. */
export function selectCases({ courses, starts, splits, ends, learners }: Cases, chosen: Uint32Array): Cases {
  const select = (values: Uint32Array) => chosen.map((i) => values[i]!);
  return {
    courses,
    starts: select(starts),
    splits: select(splits),
    ends: select(ends),
    learners: select(learners),
  };
}

export interface HeldOut {
  /** What a model may be fitted on: all learners, some perhaps with nothing. */
  sequences: Sequences;
  cases: Cases;
  /** Seconds since 1970: `sequences` is older, targets are not. Only where a protocol splits in time. */
  cutTime?: number;
}
