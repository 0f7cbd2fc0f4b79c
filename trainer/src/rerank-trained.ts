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

interface Judged {
  /** Of the same settings, fitted without the last course of each learner. */
  inner: Model | undefined;
  orderGain: PairedDifference | undefined;
}

/**
 * Where that gains, learns how to order the best courses of a table from the held-out courses of `inner`, and gives it to
 * the model. Null where there are too few learners to tell.
 */
export function rerankTrained(
  model: Model,
  { inner, orderGain }: Judged,
  data: TrainingData,
  onProgress: (fraction: number) => void,
): { model: Model; reranking: Reranking | null } {
  if (!inner || !orderGain) return { model, reranking: null };
  const network = isGain(orderGain) ? learnOrder(inner, data, onProgress) : undefined;
  const reranking = { ...orderGain, isUsed: network !== undefined };
  return { model: network ? addReranker(model, network, data) : model, reranking };
}
