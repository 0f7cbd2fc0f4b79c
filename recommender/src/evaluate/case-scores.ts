import { computeAccuracy } from './accuracy.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import { computeDiversity, computeMiscalibration, computeNovelty } from './list-qualities.ts';
import { listLength, noCourse, type Ranking } from './rank-targets.ts';

/** Every measure of one model for each case; NaN where a case has none, such as NDCG of the tail without such a target. */
export interface CaseScores {
  hit: Float64Array;
  recall: Float64Array;
  precision: Float64Array;
  ndcg: Float64Array;
  averagePrecision: Float64Array;
  reciprocalRank: Float64Array;
  /** NDCG of the targets outside the 20 % most popular courses alone. */
  tailNdcg: Float64Array;
  novelty: Float64Array;
  diversity: Float64Array;
  miscalibration: Float64Array;
}

export function scoreCases({ ranks, lists }: Ranking, set: EvaluationSet): CaseScores {
  const { courses, starts, splits, ends } = set.cases;
  const scores = createCaseScores(starts.length);
  const scratch = new Float64Array(set.text.keyCount);
  let place = 0;
  for (let i = 0; i < starts.length; i++) {
    const targets = courses.subarray(splits[i]!, ends[i]!);
    const own = ranks.subarray(place, (place += targets.length));
    const accuracy = computeAccuracy(own, listLength);
    for (const name of accuracyNames) scores[name][i] = accuracy[name];
    const tail = own.filter((_, t) => set.isTail[targets[t]!] === 1);
    scores.tailNdcg[i] = tail.length > 0 ? computeAccuracy(tail, listLength).ndcg : Number.NaN;

    const list = readList(lists, i);
    scores.novelty[i] = computeNovelty(list, set.learnerCounts, set.learnerCount);
    scores.diversity[i] = computeDiversity(list, set.text, scratch) ?? Number.NaN;
    const history = courses.subarray(starts[i]!, splits[i]!);
    scores.miscalibration[i] = computeMiscalibration(history, list, set.subjects) ?? Number.NaN;
  }
  return scores;
}

const accuracyNames = ['hit', 'recall', 'precision', 'ndcg', 'averagePrecision', 'reciprocalRank'] as const;

function readList(lists: Uint32Array, i: number): Uint32Array {
  const list = lists.subarray(i * listLength, (i + 1) * listLength);
  const end = list.indexOf(noCourse);
  return end < 0 ? list : list.subarray(0, end);
}

function createCaseScores(count: number): CaseScores {
  const values = () => new Float64Array(count);
  return {
    hit: values(),
    recall: values(),
    precision: values(),
    ndcg: values(),
    averagePrecision: values(),
    reciprocalRank: values(),
    tailNdcg: values(),
    novelty: values(),
    diversity: values(),
    miscalibration: values(),
  };
}
