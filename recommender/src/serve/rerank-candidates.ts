import type { Catalogue } from '../catalogue.ts';
import { relateCandidates } from '../rerank/reranking.ts';
import { knowsDeclared } from '../rerank/reranker.ts';
import { findLagWeights, type Signals } from './read-signals.ts';

/**
 * Writes the relevance of the candidates by the learned order of the model; the ones behind those that it sees follow
 * as they are. False, with nothing written, where the model has none, or where more speaks than the order was learned
 * from: bookmarks, looks, or what a learner declares where the model knows nothing of what such learners take.
 */
export function rerankCandidates({ model, workspace }: Catalogue, signals: Signals): boolean {
  const { takeable, ranking, reranking } = workspace;
  const isHistoryAlone = signals.historyLength > 0 && signals.courses.length === signals.historyLength;
  if (!reranking || !isHistoryAlone || (signals.texts.length > 0 && !knowsDeclared(model!))) return false;
  const history = signals.courses.map(({ index }) => index);
  const count = relateCandidates(reranking, history, findLagWeights(model!), takeable);
  const { relevance } = ranking;
  let smallest = Infinity;
  for (let c = 0; c < count; c++) {
    relevance[c] = reranking.network.relevance[c]!;
    smallest = Math.min(smallest, relevance[c]!);
  }
  for (let c = count; c < takeable.length; c++) relevance[c] = smallest - (c - count + 1);
  return true;
}
