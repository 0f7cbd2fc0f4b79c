import { countLearners } from '../fit/count-learners.ts';
import { createTopList, offerToTopList, resetTopList } from '../serve/top-list.ts';
import type { HeldOut } from './leave-last-out.ts';
import {
  computeRankingMetrics,
  markTail,
  type RankedTarget,
  type RankingMetrics,
} from './ranking-metrics.ts';
import type { Scorer } from './scorer.ts';

/**
 * Ranks every course that a learner has not taken, for every target: no sampled negatives. A tie goes against the
 * target, so that a scorer without an opinion gains nothing.
 */
export function evaluateScorer(
  scorer: Scorer,
  { sequences, learners, targets }: HeldOut,
  courseCount: number,
  onProgress: (fraction: number) => void = () => {},
): RankingMetrics {
  const tail = markTail(countLearners(sequences, courseCount).perCourse);
  const scores = new Float64Array(courseCount);
  const shown = new Uint8Array(courseCount);
  const top = createTopList();
  const ranked: RankedTarget[] = [];
  learners.forEach((learner, i) => {
    const history = sequences.courses.subarray(sequences.offsets[learner]!, sequences.offsets[learner + 1]!);
    scorer.scoreCourses(history, scores);
    for (const course of history) scores[course] = -Infinity;
    resetTopList(top, 10);
    const target = targets[i]!;
    const rank = rankTarget(scores, target, top);
    for (let place = 0; place < top.length; place++) shown[top.indices[place]!] = 1;
    ranked.push({ rank, isTail: tail[target] === 1 });
    if (i % 1000 === 0) onProgress(i / learners.length);
  });
  const coverage = shown.reduce((sum, value) => sum + value, 0) / Math.max(1, courseCount);
  return computeRankingMetrics(ranked, coverage);
}

/** Rank of the target, with the best ten in `top`. */
function rankTarget(scores: Float64Array, target: number, top: ReturnType<typeof createTopList>): number {
  const score = scores[target]!;
  let rank = 0;
  for (let course = 0; course < scores.length; course++) {
    const other = scores[course]!;
    if (other >= score) rank++;
    if (other > top.threshold) offerToTopList(top, course, other);
  }
  return rank;
}
