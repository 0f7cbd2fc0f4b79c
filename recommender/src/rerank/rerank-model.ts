import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import type { PairedDifference } from '../evaluate/statistics.ts';
import type { Model } from '../model.ts';
import { createRandomSource } from '../random-source.ts';
import type { TrainingData } from '../training-data.ts';
import { fitReranker, type FittedNetwork, gatherEvidence } from './fit-reranker.ts';

const seed = 1;

/**
 * Learns an order of the best courses from the last course of each learner: `inner` is a model of the same settings
 * that was fitted on `leaveLastOut(data.sequences).sequences`. Undefined where there are too few learners.
 */
export function learnOrder(
  inner: Model,
  { courses, sequences }: TrainingData,
  onProgress?: (fraction: number) => void,
): FittedNetwork | undefined {
  const heldOut = leaveLastOut(sequences);
  const random = createRandomSource(seed);
  return fitReranker({ ...heldOut, model: inner, courses, random, ...(onProgress && { onProgress }) });
}

/** A gain that is not noise: at least twice its standard error. */
export function isGain({ difference, error }: PairedDifference): boolean {
  return difference > 2 * error;
}

/** The model with a learned order. `data` is what `model` was fitted on. */
export function addReranker(
  model: Model,
  { network }: FittedNetwork,
  { courses, sequences }: TrainingData,
): Model {
  return { ...model, reranker: { ...gatherEvidence(sequences, model.learnerCounts, courses), network } };
}
