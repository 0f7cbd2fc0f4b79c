import { describe, expect, it } from 'vitest';
import { computePairedDifference, computeStandardError } from './statistics.ts';

describe('standard error', () => {
  it('of one case a learner is s/√n', () => {
    // Mean 3, squares 4 + 0 + 1 + 9 = 14; √(14 / 3 / 4).
    expect(computeStandardError([1, 3, 2, 6], [0, 1, 2, 3])).toBeCloseTo(Math.sqrt(14 / 12), 12);
  });

  it('takes the cases of one learner together', () => {
    // Mean 3; sums of deviations −2, −1 + 3; squares 4 + 4 = 8; √(8 · 3/2) / 4 with a third learner at 0.
    expect(computeStandardError([1, 2, 6, 3], [0, 5, 5, 9])).toBeCloseTo(Math.sqrt((8 * 3) / 2) / 4, 12);
  });

  it('is 0 where nothing can be said', () => {
    expect([computeStandardError([], []), computeStandardError([1, 2], [4, 4])]).toEqual([0, 0]);
  });
});

describe('paired difference', () => {
  it('does not see what both models share', () => {
    const second = [0.2, 0.9, 0, 1];
    const first = second.map((value) => value + 0.1);
    const { difference, error } = computePairedDifference(first, second, [0, 1, 2, 3]);
    expect(difference).toBeCloseTo(0.1, 12);
    expect(error).toBeCloseTo(0, 12);
  });
});
