import type { Model } from '../model.ts';
import type { RowKernel } from '../serve/row-kernel.ts';
import {
  computeFeatures,
  createFeatureWorkspace,
  type FeatureWorkspace,
  type RankedCandidates,
} from './candidate-features.ts';
import { createNetworkKernel, type NetworkKernel } from './network-kernel.ts';
import { candidateCount, type Reranker } from './reranker.ts';

/** What the re-ranker of a model works with. */
export interface Reranking {
  model: Model;
  reranker: Reranker;
  workspace: FeatureWorkspace;
  network: NetworkKernel;
}

/** Undefined where the model has no re-ranker. */
export function createReranking(model: Model, kernel: RowKernel): Reranking | undefined {
  const { reranker } = model;
  if (!reranker) return undefined;
  const network = createNetworkKernel(reranker.network, candidateCount);
  return { model, reranker, workspace: createFeatureWorkspace(model, kernel), network };
}

/** Writes `network.relevance` of the first candidates and gives their number, see `computeFeatures`. */
export function relateCandidates(
  { model, reranker, workspace, network }: Reranking,
  history: ArrayLike<number>,
  lagWeights: Float64Array,
  candidates: RankedCandidates,
): number {
  const count = computeFeatures(model, reranker, history, lagWeights, candidates, workspace);
  network.features.set(workspace.features);
  network.computeRelevance(count);
  return count;
}
