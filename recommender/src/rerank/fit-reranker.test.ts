import { describe, expect, it } from 'vitest';
import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import { fitModel } from '../fit-model.ts';
import { createRandomSource } from '../random-source.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import type { Sequences } from '../training-data.ts';
import { computeFeatures, createFeatureWorkspace, featureCount, featureNames } from './candidate-features.ts';
import { crossOrders, fitNetwork, gatherEvidence } from './fit-reranker.ts';
import { rates } from './rate-bytes.ts';
import { createRerankedScorer } from './reranked-scorer.ts';
import { findPair } from './triple-rates.ts';

const courseCount = 40;
const courses = Array.from({ length: courseCount }, (_, i) => ({
  id: `c${i}`,
  title: `course ${i}`,
  description: '',
  subjects: [],
  skills: [],
  level: null,
  language: null,
  provider: i % 4 === 0 ? 'north' : i % 4 === 1 ? 'south' : null,
}));

/** Tracks of eight courses in order, each learner on one of them, with a step left out now and then. */
function drawSequences(learnerCount: number, seed: number): Sequences {
  const random = createRandomSource(seed);
  const lists = Array.from({ length: learnerCount }, () => {
    const track = 8 * Math.floor(random() * 5);
    return Array.from({ length: 8 }, (_, step) => track + step).filter(() => random() < 0.8);
  });
  const offsets = new Uint32Array(learnerCount + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length;
  });
  return { offsets, courses: Uint32Array.from(lists.flat()) };
}

async function fitOn(learnerCount: number) {
  const { sequences, cases } = leaveLastOut(drawSequences(learnerCount, 5));
  const model = await fitModel({ courses, sequences });
  return { model, sequences, cases, courses };
}

describe('computeFeatures', () => {
  it('describes candidates by the history and leaves its workspace clean', async () => {
    const { model, sequences } = await fitOn(400);
    const evidence = gatherEvidence(sequences, model.learnerCounts, courses);
    const workspace = createFeatureWorkspace(model, createRowKernel(model, evidence));
    const candidates = { length: 2, indices: [4, 12], scores: [0.5, 0.25] };
    const history = Uint32Array.from([3, 0]);
    expect(
      computeFeatures(model, evidence, history, computeLagWeights(model.settings), candidates, workspace),
    ).toBe(2);
    const read = (place: number, name: (typeof featureNames)[number]) =>
      workspace.features[place * featureCount + featureNames.indexOf(name)]!;
    expect([read(0, 'score'), read(1, 'behind'), read(0, 'behind')]).toEqual([0.5, -0.25, 0]);
    expect(read(1, 'length')).toBeCloseTo(Math.LN2, 6);
    // Course 4 follows 3 on one track and shares the provider of 0; 12 is on another track.
    expect(read(0, 'next')).toBeGreaterThan(read(1, 'next'));
    expect(read(0, 'togetherMost')).toBeGreaterThan(0.5);
    expect([read(1, 'soonSum'), read(1, 'togetherSum')]).toEqual([0, 0]);
    expect([read(0, 'sameProvider'), read(0, 'providerShare')]).toEqual([0, 0.5]);
    expect(workspace.kernel.slots.every((slot) => slot === 0)).toBe(true);
  });

  it('weighs what came after two of the latest courses, and which course is usually first', async () => {
    const { model, sequences } = await fitOn(400);
    const evidence = gatherEvidence(sequences, model.learnerCounts, courses);
    const workspace = createFeatureWorkspace(model, createRowKernel(model, evidence));
    const candidates = { length: 3, indices: [10, 5, 7], scores: [0.5, 0.25, 0.1] };
    const lagWeights = computeLagWeights(model.settings);
    computeFeatures(model, evidence, Uint32Array.from([4, 3, 2]), lagWeights, candidates, workspace);
    const read = (place: number, name: (typeof featureNames)[number]) =>
      workspace.features[place * featureCount + featureNames.indexOf(name)]!;
    const triples = evidence.triples;
    const rateAt = (pair: [number, number], candidate: number, kind: 0 | 1) => {
      const found = findPair(triples, ...pair);
      const row = triples.columns.subarray(triples.offsets[found]!, triples.offsets[found + 1]!);
      return rates[triples.bytes[2 * (triples.offsets[found]! + row.indexOf(candidate)) + kind]!]!;
    };
    // Lags 0 and 1, 0 and 2, 1 and 2 weigh e^(0), e^(−1/3), e^(−2/3).
    const weights = [0, 1, 2].map((distance) => Math.exp(-distance / 3));
    const parts = [rateAt([4, 3], 5, 0), rateAt([4, 2], 5, 0), rateAt([3, 2], 5, 0)];
    const mean =
      parts.reduce((sum, rate, i) => sum + rate * weights[i]!, 0) / (weights[0]! + weights[1]! + weights[2]!);
    expect(read(1, 'pairMean')).toBeCloseTo(Math.log(mean + 1e-4), 5);
    expect(read(1, 'pairMost')).toBeCloseTo(Math.log(Math.max(...parts)), 5);
    expect(read(1, 'pairLast')).toBeCloseTo(Math.log(rateAt([3, 4], 5, 1)), 5);
    expect(read(1, 'pairLast')).toBeGreaterThan(read(2, 'pairLast'));
    for (const name of ['pairMost', 'pairMean', 'pairLast'] as const)
      expect(read(0, name)).toBeCloseTo(Math.log(1e-4), 5);
    // On a track, course 4 is before 5 and 7 for all learners; 10 is on another.
    expect(read(1, 'orderLast')).toBeGreaterThan(0.4);
    expect(read(1, 'orderMean')).toBeGreaterThan(0.4);
    expect([read(0, 'orderLast'), read(0, 'orderMean')]).toEqual([0, 0]);
    expect(read(1, 'togetherFirst')).toBeGreaterThan(read(0, 'togetherFirst'));
    expect(read(2, 'lastLearners')).toBeCloseTo(Math.log(1 + model.learnerCounts[4]!), 5);
  });
});

describe('a learned order', () => {
  it('finds an order that is no worse on learners it has not seen, and deals out the same scores', async () => {
    const input = await fitOn(3000);
    const { gain } = crossOrders({ ...input, seed: 1 })!;
    expect(gain.difference).toBeGreaterThan(-2 * gain.error);
    const network = fitNetwork({ ...input, seed: 1 })!;
    const table = createTableScorer(input.model);
    const evidence = gatherEvidence(input.sequences, input.model.learnerCounts, courses);
    const reranked = createRerankedScorer({
      ...input.model,
      reranker: { ...evidence, network },
    });
    const before = new Float64Array(courseCount);
    const after = new Float64Array(courseCount);
    const history = Uint32Array.from([8, 9]);
    table.scoreCourses(history, before);
    reranked.scoreCourses(history, after);
    for (const course of history) before[course] = -Infinity;
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(after.indexOf(Math.max(...after))).toBe(10);
  });

  it('leaves a small site to the table', async () => {
    const input = { ...(await fitOn(100)), seed: 1 };
    expect(fitNetwork(input)).toBeUndefined();
    expect(crossOrders(input)).toBeUndefined();
  });

  it('is judged on learners by what the others did, never by what they did themselves', async () => {
    const input = { ...(await fitOn(2000)), seed: 1 };
    const { networks } = crossOrders(input)!;
    const { courses: taken, splits, learners } = input.cases;
    const changed = taken.slice();
    splits.forEach((split, i) => {
      if (learners[i]! % 2 === 0) changed[split] = (changed[split]! + 1) % courseCount;
    });
    const again = crossOrders({ ...input, cases: { ...input.cases, courses: changed } })!;
    expect(again.networks[0]).toEqual(networks[0]);
    expect(again.networks[1]).not.toEqual(networks[1]);
  });
});
