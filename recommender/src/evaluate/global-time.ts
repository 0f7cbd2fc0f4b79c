import type { Sequences } from '../training-data.ts';
import { CaseList } from './case-list.ts';
import { cutSequences } from './cut-sequences.ts';
import type { EvaluationPart, HeldOut } from './held-out.ts';

/** Shares of the dated interactions before the validation window, and before the test window. */
const windowStarts = { validation: 0.8, test: 0.9 };

/**
 * One cut in time for all learners: models are fitted on what lies before it, the targets of a learner are the courses
 * taken in the window after it, the history those before it; it is empty for learners who came later. Undated
 * interactions are taken as older than any dated one, as their order in a history says. With `isGrowing`, each course
 * of the window is a case of its own, after all that the learner took before it, as in serving. The validation window
 * ends where that of the test begins. Throws RangeError where no interaction is dated.
 */
export function splitInTime(sequences: Sequences, part: EvaluationPart, isGrowing = false): HeldOut {
  const { courses, times } = sequences;
  if (!times) throw new RangeError('no interaction has a date: a protocol that splits in time needs them');
  const dated = times.filter((time) => time > 0).toSorted();
  const cutTime = findQuantile(dated, windowStarts[part]);
  const endTime = part === 'test' ? Infinity : findQuantile(dated, windowStarts.test);
  const cases = new CaseList();
  const kept = cutSequences(sequences, (start, end, learner) => {
    const split = findPlace(times, start, end, cutTime);
    const stop = findPlace(times, split, end, endTime);
    if (isGrowing) for (let place = split; place < stop; place++) cases.add(learner, start, place, place + 1);
    else if (stop > split) cases.add(learner, start, split, stop);
    return split;
  });
  return { sequences: kept, cases: cases.build(courses), cutTime };
}

function findQuantile(sorted: Uint32Array, share: number): number {
  return sorted[Math.floor(share * sorted.length)]!;
}

/** The first place from `start` to `end` whose time is not before `time`. */
function findPlace(times: Uint32Array, start: number, end: number, time: number): number {
  let place = start;
  while (place < end && times[place]! < time) place++;
  return place;
}
