import { measureNdcg } from '../evaluate/case-ndcg.ts';
import { type Cases, selectCases } from '../evaluate/held-out.ts';
import type { Scorer } from '../evaluate/scorer.ts';
import { computePairedDifference, type PairedDifference } from '../evaluate/statistics.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import type { Model } from '../model.ts';
import { createRandomSource } from '../random-source.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import { createTopList } from '../serve/top-list.ts';
import type { CourseContent, Sequences, TrainingData } from '../training-data.ts';
import { computeFeatures, createFeatureWorkspace, featureCount } from './candidate-features.ts';
import type { Network } from './network.ts';
import { countPairRates } from './pair-rates.ts';
import { countTripleRates } from './triple-rates.ts';
import { createRerankedScorer, latest, selectBest } from './reranked-scorer.ts';
import { candidateCount, type Evidence } from './reranker.ts';
import { trainNetwork, type TrainingLists } from './train-network.ts';

/** Cases that are learned from, at most: 350 MB of features. */
const caseCountMax = 100_000;
/** More cases make the judgement finer than it has to be. */
const judgedCountMax = 40_000;
const listCountMin = 500;

export interface RerankerInput {
  /** Fitted on `sequences`, which hold none of the targets of `cases`. */
  model: Model;
  sequences: Sequences;
  cases: Cases;
  courses: readonly CourseContent[];
  declared?: TrainingData['declared'];
  /** The same for the same order. */
  seed: number;
  onProgress?: (fraction: number) => void;
}

/** Two orders, each learned from one half of the learners, to serve and to be judged on the other half. */
export interface CrossedOrders {
  evidence: Evidence;
  /** For learners of even and of odd number. */
  networks: [Network, Network];
  /** NDCG@10 with them less that of the table alone. */
  gain: PairedDifference;
}

/**
 * Learns from held-out courses how to order the best `candidateCount` courses of a table. Undefined where there are
 * too few cases to learn from.
 */
export function fitNetwork(input: RerankerInput): Network | undefined {
  const evidence = gatherEvidence(input.sequences, input.model.learnerCounts, input.courses);
  return trainOn(input, evidence, chooseCases(input.cases, caseCountMax), listCountMin);
}

/** What such an order gains, and a scorer that shows it without having learned from whom it serves. */
export function crossOrders(input: RerankerInput): CrossedOrders | undefined {
  const { model, sequences, cases, courses, declared } = input;
  const evidence = gatherEvidence(sequences, model.learnerCounts, courses);
  const chosen = chooseCases(cases, judgedCountMax);
  const learnFrom = (parity: number) => {
    const half = chosen.filter((i) => cases.learners[i]! % 2 === parity);
    return trainOn(input, evidence, half, listCountMin / 2);
  };
  const [forEven, forOdd] = [learnFrom(1), learnFrom(0)];
  if (!forEven || !forOdd) return undefined;
  const networks: CrossedOrders['networks'] = [forEven, forOdd];
  const judged = selectCases(cases, chosen);
  const reranked = createCrossedScorer(model, { evidence, networks }, declared);
  const table = createTableScorer(model, declared);
  return { evidence, networks, gain: compareScorers(reranked, table, judged, courses.length) };
}

/** Serves each learner by the order that was learned from others. */
export function createCrossedScorer(
  model: Model,
  { evidence, networks }: Pick<CrossedOrders, 'evidence' | 'networks'>,
  declared: TrainingData['declared'],
): Scorer {
  const scorers = networks.map((network) =>
    createRerankedScorer({ ...model, reranker: { ...evidence, network } }, declared),
  );
  return {
    scoreCourses(history, scores, learner = 0) {
      scorers[learner % 2]!.scoreCourses(history, scores, learner);
    },
  };
}

function trainOn(
  input: RerankerInput,
  evidence: Evidence,
  chosen: Uint32Array,
  countMin: number,
): Network | undefined {
  const lists = collectLists(input, evidence, createTableScorer(input.model, input.declared), chosen);
  if (lists.targets.length < countMin) return undefined;
  return trainNetwork(lists, featureCount, createRandomSource(input.seed), input.onProgress);
}

/** What the features of candidates are made of, apart from the model. */
export function gatherEvidence(
  sequences: Sequences,
  learnerCounts: Uint32Array,
  courses: readonly CourseContent[],
): Evidence {
  return {
    rates: countPairRates(sequences, learnerCounts),
    triples: countTripleRates(sequences, learnerCounts),
    ...measurePlaces(sequences, learnerCounts),
    providers: numberProviders(courses),
  };
}

function measurePlaces({ offsets, courses }: Sequences, learnerCounts: Uint32Array) {
  const sums = new Float64Array(learnerCounts.length);
  const squares = new Float64Array(learnerCounts.length);
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    for (let place = offsets[learner]!; place < offsets[learner + 1]!; place++) {
      const value = Math.log2(1 + place - offsets[learner]!);
      sums[courses[place]!]! += value;
      squares[courses[place]!]! += value * value;
    }
  }
  const placeMeans = Float32Array.from(sums, (sum, course) => sum / Math.max(1, learnerCounts[course]!));
  const placeDeviations = Float32Array.from(squares, (square, course) => {
    const variance = square / Math.max(1, learnerCounts[course]!) - placeMeans[course]! ** 2;
    return Math.max(0.2, Math.sqrt(Math.max(0, variance)));
  });
  return { placeMeans, placeDeviations };
}

function numberProviders(courses: readonly CourseContent[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(courses, ({ provider }) => {
    if (provider === null) return 0;
    if (!numbers.has(provider)) numbers.set(provider, numbers.size + 1);
    return numbers.get(provider)!;
  });
}

/** Cases with a history, evenly chosen where there are more than wanted. */
function chooseCases({ starts, splits }: Cases, countMax: number): Uint32Array {
  const withHistory = Uint32Array.from(starts.keys()).filter((i) => splits[i]! > starts[i]!);
  const count = Math.min(countMax, withHistory.length);
  return Uint32Array.from(
    { length: count },
    (_, i) => withHistory[Math.floor((i * withHistory.length) / count)]!,
  );
}

/** One list for each target that is among the best of the table. */
function collectLists(
  { model, cases: { courses, starts, splits, ends, learners } }: RerankerInput,
  evidence: Evidence,
  table: Scorer,
  chosen: Uint32Array,
): TrainingLists {
  const lagWeights = computeLagWeights(model.settings);
  const workspace = createFeatureWorkspace(model, createRowKernel(model, evidence));
  const scores = new Float64Array(model.courseIds.length);
  const best = createTopList();
  const listCountMax = chosen.reduce((sum, i) => sum + ends[i]! - splits[i]!, 0);
  const features = new Float32Array(listCountMax * candidateCount * featureCount);
  const offsets = [0];
  const targets: number[] = [];
  for (const i of chosen) {
    const history = courses.subarray(starts[i]!, splits[i]!);
    table.scoreCourses(history, scores, learners[i]!);
    for (const course of history) scores[course] = -Infinity;
    selectBest(scores, best);
    const places = Array.from(courses.subarray(splits[i]!, ends[i]!), (target) =>
      best.indices.subarray(0, best.length).indexOf(target),
    ).filter((place) => place >= 0);
    if (places.length === 0) continue;
    const known = latest(history, lagWeights.length);
    const count = computeFeatures(model, evidence, known, lagWeights, best, workspace);
    for (const place of places) {
      const first = offsets.at(-1)!;
      features.set(workspace.features.subarray(0, count * featureCount), first * featureCount);
      offsets.push(first + count);
      targets.push(place);
    }
  }
  return {
    offsets: Uint32Array.from(offsets),
    features: features.subarray(0, offsets.at(-1)! * featureCount),
    targets: Uint32Array.from(targets),
  };
}

/** NDCG@10 of the first less the second. */
function compareScorers(first: Scorer, second: Scorer, cases: Cases, courseCount: number): PairedDifference {
  const [a, b] = [measureNdcg(first, cases, courseCount), measureNdcg(second, cases, courseCount)];
  return computePairedDifference(a, b, cases.starts);
}
