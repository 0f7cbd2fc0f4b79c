import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import type { PairedDifference } from '../evaluate/statistics.ts';
import type { Model } from '../model.ts';
import type { TrainingData } from '../training-data.ts';
import { type CrossedOrders, crossOrders, fitNetwork, gatherEvidence } from './fit-reranker.ts';
import type { Network } from './network.ts';

export const orderSeed = 1;

/**
 * Learns an order of the best courses from the last course of each learner: `inner` is a model of the same settings
 * that was fitted on `leaveLastOut(data.sequences).sequences`. Undefined where there are too few learners.
 */
export function learnOrder(
  inner: Model,
  { courses, sequences, declared }: TrainingData,
  onProgress?: (fraction: number) => void,
): Network | undefined {
  const heldOut = leaveLastOut(sequences);
  return fitNetwork({
    ...heldOut,
    model: inner,
    courses,
    declared,
    seed: orderSeed,
    ...(onProgress && { onProgress }),
  });
}

/** What an order that is learned in this way gains, on learners from whom it was not learned. */
export function judgeOrder(
  inner: Model,
  { courses, sequences, declared }: TrainingData,
): CrossedOrders | undefined {
  return crossOrders({ ...leaveLastOut(sequences), model: inner, courses, declared, seed: orderSeed });
}

/** A gain that is not noise: at least twice its standard error. */
export function isGain({ difference, error }: PairedDifference): boolean {
  return difference > 2 * error;
}

/** The model with a learned order. `data` is what `model` was fitted on. */
export function addReranker(model: Model, network: Network, { courses, sequences }: TrainingData): Model {
  return { ...model, reranker: { ...gatherEvidence(sequences, model.learnerCounts, courses), network } };
}
