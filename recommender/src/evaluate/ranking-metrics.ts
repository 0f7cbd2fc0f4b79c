import type { CaseScores } from './case-scores.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import { computeCoverage, computeGini, countExposure } from './exposure.ts';
import { listLength, type Ranking } from './rank-targets.ts';
import { computeMean, computeStandardError } from './statistics.ts';

/**
 * Means over cases with a history; `…Error` is the standard error. What a data set has nothing of is null: targets in
 * the tail, texts to compare, subjects. `CaseScores` and the functions it calls have the formulas.
 */
export interface RankingMetrics {
  /** Share of cases with a target among the first 10. */
  hitRateAt10: number;
  hitRateError: number;
  /** Share of the targets among the first 10: the hit rate, where a case has one target. */
  recallAt10: number;
  recallError: number;
  precisionAt10: number;
  ndcgAt10: number;
  ndcgError: number;
  mapAt10: number;
  mapError: number;
  /** Over the whole ranking, not only the first 10. */
  mrr: number;
  mrrError: number;
  /** NDCG@10 over the targets outside the 20 % most popular courses. */
  tailNdcgAt10: number | null;
  tailNdcgError: number | null;
  /** Share of the catalogue that appears in some top 10. */
  coverage: number;
  /** Of exposure in the top 10, 0 to 1. */
  gini: number;
  /** Bits. */
  novelty: number;
  /** 1 − mean text similarity inside a list. */
  diversity: number | null;
  /** KL divergence of the subjects of the list from those of the history. */
  miscalibration: number | null;
  targetCount: number;
  caseCount: number;
}

/** Numbers of the cases of learners with a history, on which models are compared. */
export function listWarmCases({ cases: { starts, splits } }: EvaluationSet): Uint32Array {
  return Uint32Array.from(starts.keys()).filter((i) => splits[i]! > starts[i]!);
}

/** No case gives zeros and nulls. */
export function summarizeCases(
  scores: CaseScores,
  { lists }: Ranking,
  set: EvaluationSet,
  chosen: Uint32Array,
): RankingMetrics {
  const { splits, ends } = set.cases;
  const estimate = (name: keyof CaseScores) => estimateMean(scores[name], set, chosen);
  const [hit, recall, ndcg] = [estimate('hit'), estimate('recall'), estimate('ndcg')];
  const [map, mrr] = [estimate('averagePrecision'), estimate('reciprocalRank')];
  const tail = estimate('tailNdcg');
  const exposure = countExposure(selectLists(lists, chosen), set.courseCount);
  return {
    hitRateAt10: hit?.mean ?? 0,
    hitRateError: hit?.error ?? 0,
    recallAt10: recall?.mean ?? 0,
    recallError: recall?.error ?? 0,
    precisionAt10: estimate('precision')?.mean ?? 0,
    ndcgAt10: ndcg?.mean ?? 0,
    ndcgError: ndcg?.error ?? 0,
    mapAt10: map?.mean ?? 0,
    mapError: map?.error ?? 0,
    mrr: mrr?.mean ?? 0,
    mrrError: mrr?.error ?? 0,
    tailNdcgAt10: tail?.mean ?? null,
    tailNdcgError: tail?.error ?? null,
    coverage: computeCoverage(exposure),
    gini: computeGini(exposure),
    novelty: estimate('novelty')?.mean ?? 0,
    diversity: estimate('diversity')?.mean ?? null,
    miscalibration: estimate('miscalibration')?.mean ?? null,
    targetCount: chosen.reduce((sum, i) => sum + ends[i]! - splits[i]!, 0),
    caseCount: chosen.length,
  };
}

export interface Estimate {
  mean: number;
  error: number;
  count: number;
}

/** Over the chosen cases that have the value; undefined where none has. */
export function estimateMean(
  values: Float64Array,
  set: EvaluationSet,
  chosen: Uint32Array,
): Estimate | undefined {
  const valued = chosen.filter((i) => !Number.isNaN(values[i]!));
  if (valued.length === 0) return undefined;
  const own = Float64Array.from(valued, (i) => values[i]!);
  const learners = Array.from(valued, (i) => set.cases.starts[i]!);
  return { mean: computeMean(own), error: computeStandardError(own, learners), count: valued.length };
}

export function selectLists(lists: Uint32Array, chosen: Uint32Array): Uint32Array {
  const selected = new Uint32Array(chosen.length * listLength);
  chosen.forEach((i, place) =>
    selected.set(lists.subarray(i * listLength, (i + 1) * listLength), place * listLength),
  );
  return selected;
}
