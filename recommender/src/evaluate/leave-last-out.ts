import type { Sequences } from '../training-data.ts';

export interface HeldOut {
  /** Histories without their held-out courses. */
  sequences: Sequences;
  /** Learners (places in `sequences`) with a target. */
  learners: Uint32Array;
  /** The held-out course of each of `learners`. */
  targets: Uint32Array;
}

/**
 * Leave-last-out: the last course of each learner is the target and the others stay. With `drop` 1, the last course
 * is set aside altogether and the one before it is the target: the validation set that belongs to the test set of
 * `drop` 0. Learners too short to leave a history of one course have no target and stay whole.
 */
export function leaveLastOut({ offsets, courses }: Sequences, drop: 0 | 1 = 0): HeldOut {
  const kept: number[] = [0];
  const rest = new Uint32Array(courses.length);
  const learners: number[] = [];
  const targets: number[] = [];
  let length = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const start = offsets[learner]!;
    const end = offsets[learner + 1]!;
    const hasTarget = end - start >= 2 + drop;
    const last = hasTarget ? end - 1 - drop : end;
    rest.set(courses.subarray(start, last), length);
    length += last - start;
    kept.push(length);
    if (!hasTarget) continue;
    learners.push(learner);
    targets.push(courses[last]!);
  }
  return {
    sequences: { offsets: Uint32Array.from(kept), courses: rest.slice(0, length) },
    learners: Uint32Array.from(learners),
    targets: Uint32Array.from(targets),
  };
}
