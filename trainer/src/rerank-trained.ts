import {
  addReranker,
  isGain,
  learnOrder,
  type Model,
  type PairedDifference,
  type TrainingData,
} from '@crs/recommender';

/** NDCG@10 of the table with a learned order less that without, on learners whom the order was not learned from. */
export interface Reranking extends PairedDifference {
  /** A gain beyond noise: the model reorders its best courses. */
  isUsed: boolean;
}

/**
 * Learns how to order the best courses of a table from the held-out courses of `inner`, and gives it to the model if
 * that gains. Null where there are too few learners.
 */
export function rerankTrained(
  model: Model,
  inner: Model,
  data: TrainingData,
  onProgress: (fraction: number) => void,
): { model: Model; reranking: Reranking | null } {
  const order = learnOrder(inner, data, onProgress);
  if (!order) return { model, reranking: null };
  const isUsed = isGain(order.gain);
  return { model: isUsed ? addReranker(model, order, data) : model, reranking: { ...order.gain, isUsed } };
}
