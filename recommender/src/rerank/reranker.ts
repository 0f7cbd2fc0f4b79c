import type { Model } from '../model.ts';
import type { Network } from './network.ts';
import type { PairRates } from './pair-rates.ts';
import type { TripleRates } from './triple-rates.ts';

/** What a re-ranker knows of M courses, in the order of the model, that the table does not say. */
export interface Evidence {
  rates: PairRates;
  triples: TripleRates;
  /** Mean of log2(1 + place in the history) over the learners of a course, length M. */
  placeMeans: Float32Array;
  /** Its standard deviation, at least 0.2, length M. */
  placeDeviations: Float32Array;
  /** Number of the provider of a course, 0 where it is unknown, length M. */
  providers: Uint32Array;
}

/** A learned order of the best courses of the table. */
export interface Reranker extends Evidence {
  network: Network;
}

/** The best courses of the table that are put in a new order, and that variety can reach; the others follow as they are. */
export const candidateCount = 30;

/**
 * Whether an order beside this model was learned from learners who declared something, and so may be used for those who do.
 * Where too few declared anything, it must not outweigh what a learner declares.
 */
export function knowsDeclared({ declared }: Pick<Model, 'declared'>): boolean {
  return declared !== null;
}
