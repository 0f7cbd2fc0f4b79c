/**
 * How well the ranks of one case's targets are. One target gives recall = hit rate, precision = hit rate / k,
 * NDCG = 1/log2(rank + 1) and average precision = 1/rank within the first k.
 */
export interface CaseAccuracy {
  /** 1 where any target is among the first k. */
  hit: number;
  /** Share of the targets that are among the first k. */
  recall: number;
  /** Share of the first k that are targets. */
  precision: number;
  /** Σ 1/log2(rank + 1) over targets within k, over the same for the best order of min(k, n) targets. */
  ndcg: number;
  /** Average precision: Σ precision at each target's rank within k, over min(k, n). */
  averagePrecision: number;
  /** 1/rank of the first target, wherever it stands. */
  reciprocalRank: number;
}

/** `ranks` of all n targets of a case, at least one, each 1 or more; `k` is the length of the list. */
export function computeAccuracy(ranks: Uint32Array, k: number): CaseAccuracy {
  const sorted = ranks.length > 1 ? ranks.toSorted() : ranks;
  let hits = 0;
  let gain = 0;
  let precisions = 0;
  for (const rank of sorted) {
    if (rank > k) break;
    hits++;
    gain += computeGain(rank);
    precisions += hits / rank;
  }
  const reachable = Math.min(k, ranks.length);
  return {
    hit: hits > 0 ? 1 : 0,
    recall: hits / ranks.length,
    precision: hits / k,
    ndcg: gain / computeIdealGain(reachable),
    averagePrecision: precisions / reachable,
    reciprocalRank: 1 / sorted[0]!,
  };
}

function computeGain(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/** Of targets on the ranks 1 … count. */
function computeIdealGain(count: number): number {
  let gain = 0;
  for (let rank = 1; rank <= count; rank++) gain += computeGain(rank);
  return gain;
}
