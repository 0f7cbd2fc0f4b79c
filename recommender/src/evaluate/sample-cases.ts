import { type Cases, selectCases } from './held-out.ts';

/**
 * The cases of `learnerCount` learners, drawn with equal chance, in the order in which they were; all where there are
 * no more. Selection sampling: Knuth, The Art of Computer Programming 2, 3.4.2.
 */
export function sampleCases(cases: Cases, learnerCount: number, random: () => number): Cases {
  const { starts } = cases;
  const isFirst = (i: number) => i === 0 || starts[i] !== starts[i - 1];
  let left = starts.reduce((count, _, i) => count + (isFirst(i) ? 1 : 0), 0);
  let wanted = learnerCount;
  if (left <= wanted) return cases;
  let isChosen = false;
  const chosen = Uint32Array.from(starts.keys()).filter((i) => {
    if (isFirst(i)) {
      isChosen = random() * left < wanted;
      left--;
      if (isChosen) wanted--;
    }
    return isChosen;
  });
  return selectCases(cases, chosen);
}
