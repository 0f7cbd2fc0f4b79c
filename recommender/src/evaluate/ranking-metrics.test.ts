import { describe, expect, it } from 'vitest';
import type { Sequences } from '../training-data.ts';
import { evaluateScorer } from './evaluate-scorer.ts';
import { leaveLastOut } from './leave-last-out.ts';
import { computeRankingMetrics, markTail } from './ranking-metrics.ts';

describe('ranking metrics', () => {
  it('equal those worked by hand', () => {
    const ranked = [
      { rank: 1, isTail: false },
      { rank: 3, isTail: true },
      { rank: 10, isTail: true },
      { rank: 11, isTail: true },
    ];
    const metrics = computeRankingMetrics(ranked, 0.25);
    // Gains 1, 1/log2(4) = 0.5, 1/log2(11) = 0.289065, 0; mean 0.447266.
    // Squared distances 0.305515 + 0.002781 + 0.025028 + 0.200047 = 0.533371; √(0.533371 / 3 / 4) = 0.210826.
    expect(metrics.hitRateAt10).toBe(0.75);
    expect(metrics.ndcgAt10).toBeCloseTo(0.447266, 6);
    expect(metrics.tailNdcgAt10).toBeCloseTo((0.5 + 0.289065) / 3, 6);
    expect(metrics.mrr).toBeCloseTo((1 + 1 / 3 + 1 / 10 + 1 / 11) / 4, 12);
    expect(metrics.ndcgError).toBeCloseTo(0.210826, 6);
    expect(metrics).toMatchObject({ coverage: 0.25, targetCount: 4 });
  });

  it('are zeros without targets', () => {
    expect(computeRankingMetrics([], 0)).toMatchObject({
      ndcgAt10: 0,
      mrr: 0,
      tailNdcgAt10: null,
      targetCount: 0,
    });
  });

  it('take all but the most popular fifth as the tail', () => {
    expect([...markTail(Uint32Array.from([9, 1, 7, 7, 3, 0, 2, 5, 4, 6]))]).toEqual([
      0, 1, 0, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });
});

const sequences: Sequences = {
  offsets: Uint32Array.from([0, 3, 4, 6, 6]),
  courses: Uint32Array.from([0, 1, 2, 3, 4, 0]),
};

describe('leave-last-out', () => {
  it('sets the last course of each learner aside', () => {
    const { sequences: rest, learners, targets } = leaveLastOut(sequences);
    expect([...rest.offsets]).toEqual([0, 2, 3, 4, 4]);
    expect([...rest.courses]).toEqual([0, 1, 3, 4]);
    expect([[...learners], [...targets]]).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  it('validates on the one before, with the last unseen', () => {
    const { sequences: rest, learners, targets } = leaveLastOut(sequences, 1);
    expect([...rest.courses]).toEqual([0, 3, 4, 0]);
    expect([[...learners], [...targets]]).toEqual([[0], [1]]);
  });
});

describe('evaluateScorer', () => {
  const heldOut = leaveLastOut(sequences);
  const fixed = (values: number[]) => ({
    scoreCourses: (_: Uint32Array, scores: Float64Array) => scores.set(values),
  });

  it('ranks among all courses that the learner has not taken', () => {
    // Learner 0 took 0 and 1: target 2 is behind 3 only. Learner 2 took 4: target 0 is the first.
    const { mrr, hitRateAt10, coverage } = evaluateScorer(fixed([9, 8, 3, 4, 1]), heldOut, 5);
    expect(mrr).toBeCloseTo((1 / 2 + 1) / 2, 12);
    expect([hitRateAt10, coverage]).toEqual([1, 1]);
  });

  it('gives nothing for an opinion on no course', () => {
    // Ranks 3 of 3 and 4 of 4.
    expect(evaluateScorer(fixed([0, 0, 0, 0, 0]), heldOut, 5).mrr).toBeCloseTo((1 / 3 + 1 / 4) / 2, 12);
  });
});
