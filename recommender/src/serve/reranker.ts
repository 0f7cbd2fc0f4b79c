import type { Model } from '../model.ts';
import type { Candidates } from './candidates.ts';
import type { Signals } from './read-signals.ts';

/** A learned order of the candidates of one request. */
export interface Reranker {
  /**
   * Writes how relevant each of the `candidates.length` candidates is into `relevance`, at its place: finite numbers of any scale,
   * the larger the better. The candidates come best first by the table and stay as they are.
   */
  rerank(model: Model, signals: Signals, candidates: Candidates, relevance: Float64Array): void;
}
