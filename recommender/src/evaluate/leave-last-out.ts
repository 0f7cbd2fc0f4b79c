import type { Sequences } from '../training-data.ts';
import { CaseList } from './case-list.ts';
import type { HeldOut } from './held-out.ts';
import { cutSequences } from './cut-sequences.ts';

/**
 * Leave-last-out: the last course of each learner is the target and the others stay. With `drop` 1, the last course
 * is set aside altogether and the one before it is the target: the validation set that belongs to the test set of
 * `drop` 0. Learners too short to leave a history of one course have no target and stay whole.
 */
export function leaveLastOut(sequences: Sequences, drop: 0 | 1 = 0): HeldOut {
  const cases = new CaseList();
  const kept = cutSequences(sequences, (start, end, learner) => {
    if (end - start < 2 + drop) return end;
    const split = end - 1 - drop;
    cases.add(learner, start, split, split + 1);
    return split;
  });
  return { sequences: kept, cases: cases.build(sequences.courses) };
}
