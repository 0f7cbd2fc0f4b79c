import type { Scorer } from '../evaluate/scorer.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import { createDeclarationReader } from '../evaluate/declaration-reader.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { getRowKernel } from '../serve/row-kernel.ts';
import { createTopList, offerToTopList, resetTopList, type TopList } from '../serve/top-list.ts';
import type { TrainingData } from '../training-data.ts';
import { candidateCount, knowsDeclared } from './reranker.ts';
import { createReranking, relateCandidates } from './reranking.ts';

/**
 * The scores of the table, with those of its best courses dealt out anew among them in the order of the re-ranker,
 * where the model has one and knows enough of what speaks beside a history.
 */
export function createRerankedScorer(model: Model, declared?: TrainingData['declared']): Scorer {
  const table = createTableScorer(model, declared);
  const reranking = createReranking(model, getRowKernel(model));
  if (!reranking) return table;
  const readDeclaration = createDeclarationReader(model, knowsDeclared(model) ? [] : declared);
  const lagWeights = computeLagWeights(model.settings);
  const best = createTopList();
  return {
    scoreCourses(history, scores, learner) {
      table.scoreCourses(history, scores, learner);
      if (history.length === 0 || readDeclaration(learner, history.length).texts.length > 0) return;
      for (const course of history) scores[course] = -Infinity;
      selectBest(scores, best);
      const count = relateCandidates(reranking, latest(history, lagWeights.length), lagWeights, best);
      const ranked = Array.from({ length: count }, (_, place) => ({
        index: best.indices[place]!,
        relevance: reranking.network.relevance[place]!,
      })).toSorted((a, b) => b.relevance - a.relevance);
      ranked.forEach(({ index }, place) => {
        scores[index] = best.scores[place]!;
      });
    },
  };
}

/** The last `count` courses of a history, latest first: what a served learner is known by. */
export function latest(history: Uint32Array, count: number): Uint32Array {
  return history.subarray(Math.max(0, history.length - count)).toReversed();
}

/** The best courses, at most `candidateCount`, best first. */
export function selectBest(scores: Float64Array, best: TopList): void {
  resetTopList(best, candidateCount);
  for (let course = 0; course < scores.length; course++) {
    if (scores[course]! > best.threshold) offerToTopList(best, course, scores[course]!);
  }
}
