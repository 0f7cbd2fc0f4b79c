import { computeAccuracy } from './accuracy.ts';
import type { Cases } from './held-out.ts';
import { listLength, rankTargets } from './rank-targets.ts';
import type { Scorer } from './scorer.ts';

/** NDCG@10 of each case. */
export function measureNdcg(scorer: Scorer, cases: Cases, courseCount: number): Float64Array {
  const { ranks } = rankTargets(scorer, cases, courseCount);
  let from = 0;
  return Float64Array.from(cases.splits, (split, i) => {
    const own = ranks.subarray(from, (from += cases.ends[i]! - split));
    return computeAccuracy(own, listLength).ndcg;
  });
}
