import type { Model } from '../model.ts';
import { rateKinds, rates, logRates } from './pair-rates.ts';
import { candidateCount, type Evidence } from './reranker.ts';

/** What the re-ranker sees of one candidate; h is the history, a one of its courses at lag g, w(g) its lag weight. */
export const featureNames = [
  'score', // of the table
  'last', // what the last course adds to it
  'bias', // what popularity adds to it
  'behind', // distance to the best score
  'rank', // ln of the rank by score
  'learners', // ln(1 + learners of the candidate)
  'length', // ln |h|
  'place', // how much later in a history than usual this would be, in standard deviations
  'next', // ln of the rate after the last course
  'second', // after the one before
  'third', // after the one before that
  'before', // ln of the rate before the last course: has it been left out?
  'soonSum', // Σ w(g) · soon
  'soonMost', // max soon
  'nearMost', // max near
  'togetherSum', // Σ together / √|h|
  'togetherMost', // max together
  'togetherLate', // max w(g) · together
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
const kindAt = Object.fromEntries(rateKinds.map((kind, i) => [kind, i])) as Record<
  (typeof rateKinds)[number],
  number
>;

/** Arrays that requests reuse. Between two requests every slot is −1. */
export interface FeatureWorkspace {
  /** `candidateCount` rows of `featureCount` numbers. */
  features: Float32Array;
  /** Index in the model → place among the candidates, or −1. */
  slots: Int8Array;
}

export function createFeatureWorkspace(courseCount: number): FeatureWorkspace {
  return {
    features: new Float32Array(candidateCount * featureCount),
    slots: new Int8Array(courseCount).fill(-1),
  };
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
  { features, slots }: FeatureWorkspace,
): number {
  const count = Math.min(candidateCount, candidates.length);
  features.fill(0, 0, count * featureCount);
  for (let place = 0; place < count; place++) {
    slots[candidates.indices[place]!] = place;
    writeOwnFeatures(model, evidence, history.length, candidates, place, features);
  }
  addLastRow(model, history[0]!, features, slots);
  const depth = Math.min(history.length, lagWeights.length);
  for (let lag = 0; lag < depth; lag++) {
    addRates(evidence, history[lag]!, lag, lagWeights[lag]!, features, slots);
    addSimilarity(model, history[lag]!, lag, features, slots);
  }
  addProviders(evidence, history, candidates, count, features);
  const scale = 1 / Math.sqrt(depth);
  for (let place = 0; place < count; place++) {
    features[place * featureCount + at.togetherSum]! *= scale;
    slots[candidates.indices[place]!] = -1;
  }
  return count;
}

function writeOwnFeatures(
  { bias, learnerCounts }: Model,
  { placeMeans, placeDeviations }: Evidence,
  historyLength: number,
  { indices, scores }: RankedCandidates,
  place: number,
  features: Float32Array,
): void {
  const start = place * featureCount;
  const index = indices[place]!;
  features[start + at.score] = scores[place]!;
  features[start + at.bias] = bias[index]!;
  features[start + at.behind] = scores[place]! - scores[0]!;
  features[start + at.rank] = Math.log(place + 1);
  features[start + at.learners] = Math.log(learnerCounts[index]! + 1);
  features[start + at.length] = Math.log(historyLength);
  features[start + at.place] = (Math.log2(historyLength + 1) - placeMeans[index]!) / placeDeviations[index]!;
  features[start + at.next] = logRates[0]!;
  features[start + at.second] = logRates[0]!;
  features[start + at.third] = logRates[0]!;
  features[start + at.before] = logRates[0]!;
}

function addLastRow({ last }: Model, course: number, features: Float32Array, slots: Int8Array): void {
  const { offsets, columns, values, scales } = last;
  const end = offsets[course + 1]!;
  for (let e = offsets[course]!; e < end; e++) {
    const slot = slots[columns[e]!]!;
    if (slot >= 0) features[slot * featureCount + at.last] = values[e]! * scales[course]!;
  }
}

function addRates(
  { rates: { offsets, columns, bytes } }: Evidence,
  course: number,
  lag: number,
  lagWeight: number,
  features: Float32Array,
  slots: Int8Array,
): void {
  const end = offsets[course + 1]!;
  for (let e = offsets[course]!; e < end; e++) {
    const slot = slots[columns[e]!]!;
    if (slot < 0) continue;
    const entry = e * rateKinds.length;
    const start = slot * featureCount;
    const soon = rates[bytes[entry + kindAt.soon]!]!;
    const together = rates[bytes[entry + kindAt.together]!]!;
    features[start + at.soonSum]! += lagWeight * soon;
    features[start + at.togetherSum]! += together;
    raise(features, start + at.soonMost, soon);
    raise(features, start + at.nearMost, rates[bytes[entry + kindAt.near]!]!);
    raise(features, start + at.togetherMost, together);
    raise(features, start + at.togetherLate, lagWeight * together);
    if (lag === 0) {
      features[start + at.next] = logRates[bytes[entry + kindAt.next]!]!;
      features[start + at.before] = logRates[bytes[entry + kindAt.before]!]!;
    } else if (lag === 1) features[start + at.second] = logRates[bytes[entry + kindAt.second]!]!;
    else if (lag === 2) features[start + at.third] = logRates[bytes[entry + kindAt.third]!]!;
  }
}

function addSimilarity(
  { similar: { offsets, columns, values, scales } }: Model,
  course: number,
  lag: number,
  features: Float32Array,
  slots: Int8Array,
): void {
  const end = offsets[course + 1]!;
  for (let e = offsets[course]!; e < end; e++) {
    const slot = slots[columns[e]!]!;
    if (slot < 0) continue;
    const similarity = values[e]! * scales[course]!;
    if (lag === 0) features[slot * featureCount + at.similarLast] = similarity;
    raise(features, slot * featureCount + at.similarMost, similarity);
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

function raise(features: Float32Array, index: number, value: number): void {
  if (value > features[index]!) features[index] = value;
}
