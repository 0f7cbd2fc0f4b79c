import { createTopList, offerToTopList, resetTopList, type TopList } from '../serve/top-list.ts';
import type { Cases } from './held-out.ts';
import type { Scorer } from './scorer.ts';

/** Length of the lists that are judged, the k of metrics at k. */
export const listLength = 10;
/** Stands in `Ranking.lists` where fewer than `listLength` courses could be shown. */
export const noCourse = 0xffff_ffff;

/** What one model made of a set of cases. */
export interface Ranking {
  /** Ranks of all targets, case by case, each case in the order of its targets; 1 is the best. */
  ranks: Uint32Array;
  /** The best `listLength` courses of each case, best first. */
  lists: Uint32Array;
}

/**
 * Ranks every course that a learner has not taken, for every case: no sampled negatives. A tie goes against the
 * target, so that a scorer without an opinion gains nothing. Throws RangeError where a score is not a number.
 */
export function rankTargets(
  scorer: Scorer,
  cases: Cases,
  courseCount: number,
  onProgress: (fraction: number) => void = () => {},
): Ranking {
  const { courses, starts, splits, ends, learners } = cases;
  const ranks: number[] = [];
  const lists = new Uint32Array(starts.length * listLength).fill(noCourse);
  const scores = new Float64Array(courseCount);
  const top = createTopList();
  for (let i = 0; i < starts.length; i++) {
    const history = courses.subarray(starts[i]!, splits[i]!);
    scorer.scoreCourses(history, scores, learners[i]!);
    for (const course of history) scores[course] = -Infinity;
    fillTopList(top, scores);
    lists.set(top.indices.subarray(0, top.length), i * listLength);
    addRanks(ranks, scores, courses.subarray(splits[i]!, ends[i]!));
    if (i % 1000 === 0) onProgress(i / starts.length);
  }
  return { ranks: Uint32Array.from(ranks), lists };
}

function fillTopList(top: TopList, scores: Float64Array): void {
  resetTopList(top, listLength);
  for (let course = 0; course < scores.length; course++) {
    const score = scores[course]!;
    if (score > top.threshold) offerToTopList(top, course, score);
    else if (Number.isNaN(score)) throw new RangeError(`the score of course ${course} is not a number`);
  }
}

/** Behind every other course with the same score or a better one; equal targets in their order. */
function addRanks(ranks: number[], scores: Float64Array, targets: Uint32Array): void {
  targets.forEach((target, place) => {
    const score = scores[target]!;
    let rank = 0;
    for (let course = 0; course < scores.length; course++) if (scores[course]! >= score) rank++;
    if (targets.length > 1) {
      targets.forEach((other, otherPlace) => {
        if (scores[other] === score && otherPlace > place) rank--;
      });
    }
    ranks.push(rank);
  });
}
