import { describe, expect, it } from 'vitest';
import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import { fitModel } from '../fit-model.ts';
import { createRandomSource } from '../random-source.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import type { Sequences } from '../training-data.ts';
import { computeFeatures, createFeatureWorkspace, featureCount, featureNames } from './candidate-features.ts';
import { fitReranker, gatherEvidence } from './fit-reranker.ts';
import { createRerankedScorer } from './reranked-scorer.ts';

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
    const workspace = createFeatureWorkspace(courseCount);
    const candidates = { length: 2, indices: [4, 12], scores: [0.5, 0.25] };
    const history = Uint32Array.from([3, 0]);
    expect(
      computeFeatures(model, evidence, history, computeLagWeights(model.settings), candidates, workspace),
    ).toBe(2);
    const read = (place: number, name: (typeof featureNames)[number]) =>
      workspace.features[place * featureCount + featureNames.indexOf(name)]!;
    expect([read(0, 'score'), read(1, 'behind'), read(0, 'rank')]).toEqual([0.5, -0.25, 0]);
    expect(read(1, 'rank')).toBeCloseTo(Math.LN2, 6);
    // Course 4 follows 3 on one track and shares the provider of 0; 12 is on another track.
    expect(read(0, 'next')).toBeGreaterThan(read(1, 'next'));
    expect(read(0, 'togetherMost')).toBeGreaterThan(0.5);
    expect([read(1, 'soonSum'), read(1, 'togetherSum')]).toEqual([0, 0]);
    expect([read(0, 'sameProvider'), read(0, 'providerShare')]).toEqual([0, 0.5]);
    expect(workspace.slots.every((slot) => slot === -1)).toBe(true);
  });
});

describe('fitReranker', () => {
  it('finds an order that is no worse on learners it has not seen, and deals out the same scores', async () => {
    const input = await fitOn(3000);
    const fitted = fitReranker({ ...input, random: createRandomSource(1) })!;
    expect(fitted.gain.difference).toBeGreaterThan(-2 * fitted.gain.error);
    const table = createTableScorer(input.model);
    const evidence = gatherEvidence(input.sequences, input.model.learnerCounts, courses);
    const reranked = createRerankedScorer({
      ...input.model,
      reranker: { ...evidence, network: fitted.network },
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
    expect(fitReranker({ ...(await fitOn(100)), random: createRandomSource(1) })).toBeUndefined();
  });
});
