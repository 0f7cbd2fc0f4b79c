import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCoverage,
  computeExposureCurve,
  computeGini,
  countExposure,
  exposureShares,
  markTail,
  orderByPopularity,
} from './exposure.ts';
import { noCourse } from './rank-targets.ts';

describe('exposure', () => {
  it('is counted over full and short lists', () => {
    const exposure = countExposure(Uint32Array.of(2, 0, 2, noCourse), 4);
    expect([...exposure]).toEqual([1, 0, 2, 0]);
    expect(computeCoverage(exposure)).toBe(0.5);
  });

  it('has the Gini coefficient worked by hand', () => {
    // Ascending 0, 1, 2, 5; (−3·0 − 1·1 + 1·2 + 3·5) / (4 · 8) = 16/32.
    expect(computeGini(Uint32Array.of(2, 0, 5, 1))).toBe(0.5);
    expect([computeGini(Uint32Array.of(3, 3, 3)), computeGini(new Uint32Array(3))]).toEqual([0, 0]);
    expect(computeGini(Uint32Array.of(0, 0, 0, 8))).toBe(0.75);
  });

  it('has as Gini coefficient half the mean difference of all pairs over the mean', () => {
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }).filter((list) => list.some(Boolean));
    fc.assert(
      fc.property(counts, (list) => {
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        const differences = list.flatMap((x) => list.map((y) => Math.abs(x - y)));
        const meanDifference = differences.reduce((sum, x) => sum + x, 0) / list.length ** 2;
        expect(computeGini(Uint32Array.from(list))).toBeCloseTo(meanDifference / mean / 2, 9);
      }),
    );
  });

  it('is read as a curve from the most popular course on', () => {
    const byPopularity = orderByPopularity(Uint32Array.of(1, 7, 7, 0, 2, 3, 4, 5, 6, 9));
    expect([...byPopularity]).toEqual([9, 1, 2, 8, 7, 6, 5, 4, 0, 3]);
    const curve = computeExposureCurve([0, 30, 0, 0, 0, 0, 0, 0, 10, 60], byPopularity);
    expect(curve[exposureShares.indexOf(0.1)]).toBe(0.6);
    expect(curve[exposureShares.indexOf(0.2)]).toBe(0.9);
    expect(curve[exposureShares.indexOf(0.4)]).toBe(1);
  });
});

describe('the tail', () => {
  it('is all but the most popular fifth', () => {
    expect([...markTail(orderByPopularity(Uint32Array.of(9, 1, 7, 7, 3, 0, 2, 5, 4, 6)))]).toEqual([
      0, 1, 0, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });
});
