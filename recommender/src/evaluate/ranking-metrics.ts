/** Means over targets; one target each, so that HR@10 is also recall@10. */
export interface RankingMetrics {
  /** Share of targets among the first 10. */
  hitRateAt10: number;
  /** 1/log2(rank + 1) where rank ≤ 10, else 0. */
  ndcgAt10: number;
  /** Standard error of `ndcgAt10`. */
  ndcgError: number;
  /** 1/rank. */
  mrr: number;
  /** NDCG@10 over the targets outside the 20 % most popular courses; null where there is none. */
  tailNdcgAt10: number | null;
  /** Share of the catalogue that appears in some top 10. */
  coverage: number;
  targetCount: number;
}

export interface RankedTarget {
  /** 1 is the best. */
  rank: number;
  isTail: boolean;
}

/** Empty input gives zeros. */
export function computeRankingMetrics(ranked: readonly RankedTarget[], coverage: number): RankingMetrics {
  const gains = ranked.map(({ rank }) => computeGain(rank));
  const tail = ranked.filter(({ isTail }) => isTail).map(({ rank }) => computeGain(rank));
  return {
    hitRateAt10: computeMean(ranked.map(({ rank }) => (rank <= 10 ? 1 : 0))),
    ndcgAt10: computeMean(gains),
    ndcgError: computeStandardError(gains),
    mrr: computeMean(ranked.map(({ rank }) => 1 / rank)),
    tailNdcgAt10: tail.length > 0 ? computeMean(tail) : null,
    coverage,
    targetCount: ranked.length,
  };
}

function computeGain(rank: number): number {
  return rank <= 10 ? 1 / Math.log2(rank + 1) : 0;
}

function computeMean(values: number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function computeStandardError(values: number[]): number {
  if (values.length < 2) return 0;
  const mean = computeMean(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** 1 for the courses outside the 20 % most popular ones; ties by index. */
export function markTail(learnerCounts: Uint32Array): Uint8Array {
  const order = [...learnerCounts.keys()].toSorted((a, b) => learnerCounts[b]! - learnerCounts[a]! || a - b);
  const tail = new Uint8Array(learnerCounts.length);
  for (const course of order.slice(Math.floor(0.2 * order.length))) tail[course] = 1;
  return tail;
}
