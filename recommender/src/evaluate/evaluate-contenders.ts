import { createRandomSource } from '../random-source.ts';
import type { TrainingData } from '../training-data.ts';
import { scoreCases } from './case-scores.ts';
import { type EvaluationSet, prepareEvaluation } from './evaluation-set.ts';
import { computeExposureCurve, countExposure } from './exposure.ts';
import type { EvaluationPart, Protocol } from './held-out.ts';
import {
  type HistoryLengthResult,
  type ListLengthResult,
  summarizeByHistoryLength,
  summarizeByListLength,
} from './metrics-by-length.ts';
import { rankTargets } from './rank-targets.ts';
import { listWarmCases, type RankingMetrics, selectLists, summarizeCases } from './ranking-metrics.ts';
import { sampleCases } from './sample-cases.ts';
import type { Contender } from './scorer.ts';
import { computePairedDifference, type PairedDifference } from './statistics.ts';

export interface EvaluationOptions {
  protocol?: Protocol;
  part?: EvaluationPart;
  /** Compares on so many learners with held-out courses, drawn by chance but always the same; on all where absent. */
  learnersMax?: number;
  onProgress?: (contender: string, fraction: number) => void;
}

export interface ContenderResult {
  name: string;
  metrics: RankingMetrics;
  byHistoryLength: HistoryLengthResult[];
  byListLength: ListLengthResult[];
  /** Share of all places that the most popular courses take, for each of `exposureShares` of the catalogue. */
  exposureCurve: number[];
  fitMs: number;
  /** Scoring and ranking of all targets. */
  rankMs: number;
}

/** Of NDCG@10 on the same cases. */
export interface Comparison extends PairedDifference {
  first: string;
  second: string;
}

export interface Evaluation {
  protocol: Protocol;
  part: EvaluationPart;
  /** Cases with a history, on which the models are compared. */
  caseCount: number;
  /** Cases without: learners who came after the cut. */
  coldCaseCount: number;
  /** Held-out courses of the cases with a history. */
  targetCount: number;
  /** Interactions that the models were fitted on. */
  trainingCount: number;
  /** Seconds since 1970; null where the protocol does not split in time. */
  cutTime: number | null;
  /** `ContenderResult.exposureCurve` of the held-out courses themselves. */
  targetCurve: number[];
  results: ContenderResult[];
  /** All pairs, each once, in the order of `results`. */
  comparisons: Comparison[];
}

/**
 * Fits each contender on the training part and ranks the held-out courses. Throws RangeError where the protocol needs
 * dates and there are none.
 */
export async function evaluateContenders(
  data: TrainingData,
  contenders: readonly Contender[],
  {
    protocol = 'leave-last-out',
    part = 'test',
    learnersMax = Infinity,
    onProgress = () => {},
  }: EvaluationOptions = {},
): Promise<Evaluation> {
  const whole = prepareEvaluation(data, protocol, part);
  const set = { ...whole, cases: sampleCases(whole.cases, learnersMax, createRandomSource(1)) };
  const warm = listWarmCases(set);
  const judged: JudgedContender[] = [];
  for (const contender of contenders) judged.push(await judge(contender, set, warm, onProgress));
  const targets = countTargets(set, warm);
  return {
    protocol,
    part,
    caseCount: warm.length,
    coldCaseCount: set.cases.splits.length - warm.length,
    targetCount: targets.reduce((sum, count) => sum + count, 0),
    trainingCount: set.sequences.courses.length,
    cutTime: set.cutTime ?? null,
    targetCurve: computeExposureCurve(targets, set.byPopularity),
    results: judged.map(({ result }) => result),
    comparisons: compareAll(judged, set, warm),
  };
}

/** How often each course is a target of the chosen cases. */
function countTargets(
  { cases: { courses, splits, ends }, courseCount }: EvaluationSet,
  chosen: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(courseCount);
  for (const i of chosen) for (const target of courses.subarray(splits[i]!, ends[i]!)) counts[target]!++;
  return counts;
}

interface JudgedContender {
  result: ContenderResult;
  /** NDCG@10 of each case with a history. */
  ndcg: Float64Array;
}

async function judge(
  { name, fit }: Contender,
  set: EvaluationSet,
  warm: Uint32Array,
  onProgress: (contender: string, fraction: number) => void,
): Promise<JudgedContender> {
  onProgress(name, 0);
  const start = performance.now();
  const scorer = await fit(set.sequences, set.courseCount, set.cases);
  const fitted = performance.now();
  const ranking = rankTargets(scorer, set.cases, set.courseCount, (fraction) =>
    onProgress(name, (1 + fraction) / 2),
  );
  const ranked = performance.now();
  const scores = scoreCases(ranking, set);
  const exposure = countExposure(selectLists(ranking.lists, warm), set.courseCount);
  const result: ContenderResult = {
    name,
    metrics: summarizeCases(scores, ranking, set, warm),
    byHistoryLength: summarizeByHistoryLength(scores.ndcg, set),
    byListLength: summarizeByListLength(ranking, set, warm),
    exposureCurve: computeExposureCurve(exposure, set.byPopularity),
    fitMs: Math.round(fitted - start),
    rankMs: Math.round(ranked - fitted),
  };
  return { result, ndcg: Float64Array.from(warm, (i) => scores.ndcg[i]!) };
}

function compareAll(judged: JudgedContender[], { cases }: EvaluationSet, warm: Uint32Array): Comparison[] {
  const learners = warm.map((i) => cases.starts[i]!);
  return judged.flatMap((first, place) =>
    judged.slice(place + 1).map((second) => ({
      first: first.result.name,
      second: second.result.name,
      ...computePairedDifference(first.ndcg, second.ndcg, learners),
    })),
  );
}
