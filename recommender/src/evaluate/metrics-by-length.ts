import { computeAccuracy } from './accuracy.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import type { Ranking } from './rank-targets.ts';
import { type Estimate, estimateMean } from './ranking-metrics.ts';

/** NDCG@10 of learners with between `from` and `to` courses before the target. */
export interface HistoryLengthResult extends Estimate {
  from: number;
  to: number | null;
}

const historyLengths = [0, 1, 2, 4, 8, 16, 32];

/** NDCG@10 by the length of the history; 0 are learners of whom nothing is known. Lengths that no case has are left out. */
export function summarizeByHistoryLength(ndcg: Float64Array, set: EvaluationSet): HistoryLengthResult[] {
  const { starts, splits } = set.cases;
  return historyLengths.flatMap((from, b) => {
    const end = historyLengths[b + 1] ?? Infinity;
    const chosen = Uint32Array.from(starts.keys()).filter((i) => {
      const length = splits[i]! - starts[i]!;
      return length >= from && length < end;
    });
    const estimate = estimateMean(ndcg, set, chosen);
    return estimate ? [{ from, to: Number.isFinite(end) ? end - 1 : null, ...estimate }] : [];
  });
}

/** Accuracy of lists of another length. */
export interface ListLengthResult {
  length: number;
  hitRate: number;
  recall: number;
  precision: number;
  ndcg: number;
  map: number;
}

const listLengths = [1, 5, 10, 20, 50];

export function summarizeByListLength(
  { ranks }: Ranking,
  { cases: { splits, ends } }: EvaluationSet,
  chosen: Uint32Array,
): ListLengthResult[] {
  const offsets = new Uint32Array(splits.length + 1);
  for (let i = 0; i < splits.length; i++) offsets[i + 1] = offsets[i]! + ends[i]! - splits[i]!;
  return listLengths.map((length) => {
    const sums = { length, hitRate: 0, recall: 0, precision: 0, ndcg: 0, map: 0 };
    for (const i of chosen) {
      const accuracy = computeAccuracy(ranks.subarray(offsets[i], offsets[i + 1]), length);
      sums.hitRate += accuracy.hit / chosen.length;
      sums.recall += accuracy.recall / chosen.length;
      sums.precision += accuracy.precision / chosen.length;
      sums.ndcg += accuracy.ndcg / chosen.length;
      sums.map += accuracy.averagePrecision / chosen.length;
    }
    return sums;
  });
}
