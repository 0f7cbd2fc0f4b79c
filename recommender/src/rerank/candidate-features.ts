import type { Model } from '../model.ts';
import type { RowKernel } from '../serve/row-kernel.ts';
import { logRates } from './rate-bytes.ts';
import { candidateCount, type Evidence } from './reranker.ts';
import { findPair, tripleWindow } from './triple-rates.ts';

/** What the re-ranker sees of one candidate; h is the history, a one of its courses at lag g, w(g) its lag weight. */
export const featureNames = [
  'score', // of the table
  'bias', // what popularity adds to it
  'behind', // distance to the best score
  'learners', // ln(1 + learners of the candidate)
  'length', // ln |h|
  'lastLearners', // ln(1 + learners of the last course)
  'place', // how much later in a history than usual this would be, in standard deviations
  'next', // ln of the rate after the last course
  'second', // after the one before
  'before', // ln of the rate before the last course: has it been left out?
  'soonSum', // Σ w(g) · soon
  'soonMost', // max soon
  'togetherSum', // Σ together / √|h|
  'togetherMost', // max together
  'togetherLate', // max w(g) · together
  'togetherFirst', // ln together of the first course
  'orderLast', // share of learners of both who took the last course first, less one half
  'orderMean', // Σ the same / |h|
  'pairMost', // ln of the largest rate after two of the last four courses
  'pairMean', // ln of their mean, weighted by how late they are
  'pairLast', // ln of the rate after the last two
  'similarLast', // text similarity to the last course
  'similarMost', // max text similarity
  'sameProvider', // as the last course
  'providerShare', // of h
] as const;
export const featureCount = featureNames.length;

const at = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<
  (typeof featureNames)[number],
  number
>;

/** What requests reuse. */
export interface FeatureWorkspace {
  /** `candidateCount` rows of `featureCount` numbers, in the memory of the kernel. */
  features: Float32Array;
  kernel: RowKernel;
  /** ln(1 + learners) by index in the model. */
  learnerLogs: Float32Array;
}

/** The kernel has the rows of the model and of the evidence. */
export function createFeatureWorkspace({ learnerCounts }: Model, kernel: RowKernel): FeatureWorkspace {
  const learnerLogs = Float32Array.from(learnerCounts, (learners) => Math.log(learners + 1));
  return { features: kernel.features, kernel, learnerLogs };
}

export interface RankedCandidates {
  length: number;
  /** Indices in the model, best first. */
  indices: ArrayLike<number>;
  /** Scores of the table. */
  scores: ArrayLike<number>;
}

/**
 * Features of the first candidates, at most `candidateCount`, into the workspace; gives their number. `history` holds
 * indices in the model, latest first, not empty; `lagWeights` is w(g), 0 beyond its end.
 */
export function computeFeatures(
  model: Model,
  evidence: Evidence,
  history: ArrayLike<number>,
  lagWeights: Float64Array,
  candidates: RankedCandidates,
  workspace: FeatureWorkspace,
): number {
  const { features, kernel } = workspace;
  const count = Math.min(candidateCount, candidates.length);
  features.fill(0, 0, count * featureCount);
  writeOwnFeatures(model, evidence, history, candidates, count, workspace);
  for (let place = 0; place < count; place++) kernel.slots[candidates.indices[place]!] = place + 1;
  const depth = Math.min(history.length, lagWeights.length);
  for (let lag = 0; lag < depth; lag++) {
    kernel.tallyRates(history[lag]!, { lag, weight: lagWeights[lag]!, isFirst: lag === depth - 1 });
    kernel.tallySimilar(history[lag]!, lag);
  }
  addPairs(evidence, history, kernel);
  addProviders(evidence, history, candidates, count, features);
  const depthRoot = Math.sqrt(depth);
  for (let place = 0; place < count; place++) {
    const start = place * featureCount;
    const pairMean = features[start + at.pairMean]!;
    features[start + at.togetherSum]! /= depthRoot;
    features[start + at.orderMean]! /= depth;
    features[start + at.pairMean] = pairMean > 0 ? Math.log(pairMean + smallestRate) : smallestLog;
    kernel.slots[candidates.indices[place]!] = 0;
  }
  return count;
}

const smallestRate = Math.exp(logRates[0]!);
const smallestLog = Math.log(smallestRate);

function writeOwnFeatures(
  { bias }: Model,
  { placeMeans, placeDeviations }: Evidence,
  history: ArrayLike<number>,
  { indices, scores }: RankedCandidates,
  count: number,
  { features, learnerLogs }: FeatureWorkspace,
): void {
  const length = Math.log(history.length);
  const place = Math.log2(history.length + 1);
  const lastLearners = learnerLogs[history[0]!]!;
  for (let candidate = 0, start = 0; candidate < count; candidate++, start += featureCount) {
    const index = indices[candidate]!;
    features[start + at.score] = scores[candidate]!;
    features[start + at.bias] = bias[index]!;
    features[start + at.behind] = scores[candidate]! - scores[0]!;
    features[start + at.learners] = learnerLogs[index]!;
    features[start + at.length] = length;
    features[start + at.lastLearners] = lastLearners;
    features[start + at.place] = (place - placeMeans[index]!) / placeDeviations[index]!;
    features[start + at.next] = logRates[0]!;
    features[start + at.second] = logRates[0]!;
    features[start + at.before] = logRates[0]!;
    features[start + at.togetherFirst] = logRates[0]!;
    features[start + at.pairMost] = logRates[0]!;
    features[start + at.pairLast] = logRates[0]!;
  }
}

/** Weight of the pair of the courses at lags i and j, by i + j: e^(−(i + j − 1)/3). */
const pairWeights = Float64Array.from(
  { length: 2 * tripleWindow },
  (_, lags) => Math.exp(-1 / 3) ** (lags - 1),
);

function addPairs({ triples }: Evidence, history: ArrayLike<number>, kernel: RowKernel): void {
  const depth = Math.min(history.length, tripleWindow);
  let weightSum = 0;
  for (let i = 0; i < depth; i++) for (let j = i + 1; j < depth; j++) weightSum += pairWeights[i + j]!;
  for (let i = 0; i < depth; i++) {
    for (let j = i + 1; j < depth; j++) {
      const pair = findPair(triples, history[i]!, history[j]!);
      if (pair < 0) continue;
      kernel.tallyPair(pair, pairWeights[i + j]! / weightSum, j === 1);
    }
  }
}

function addProviders(
  { providers }: Evidence,
  history: ArrayLike<number>,
  { indices }: RankedCandidates,
  count: number,
  features: Float32Array,
): void {
  const last = providers[history[0]!]!;
  for (let place = 0; place < count; place++) {
    const provider = providers[indices[place]!]!;
    if (provider === 0) continue;
    let same = 0;
    for (let lag = 0; lag < history.length; lag++) if (providers[history[lag]!] === provider) same++;
    features[place * featureCount + at.sameProvider] = provider === last ? 1 : 0;
    features[place * featureCount + at.providerShare] = same / history.length;
  }
}
