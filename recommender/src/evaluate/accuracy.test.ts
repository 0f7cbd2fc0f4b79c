import { describe, expect, it } from 'vitest';
import { computeAccuracy } from './accuracy.ts';

describe('accuracy of a case', () => {
  it.each([
    { rank: 1, hit: 1, ndcg: 1, averagePrecision: 1 },
    { rank: 3, hit: 1, ndcg: 0.5, averagePrecision: 1 / 3 },
    { rank: 10, hit: 1, ndcg: 0.289065, averagePrecision: 0.1 },
    { rank: 11, hit: 0, ndcg: 0, averagePrecision: 0 },
  ])('with one target on rank $rank is as worked by hand', ({ rank, hit, ndcg, averagePrecision }) => {
    const accuracy = computeAccuracy(Uint32Array.of(rank), 10);
    expect(accuracy.ndcg).toBeCloseTo(ndcg, 6);
    expect(accuracy.averagePrecision).toBeCloseTo(averagePrecision, 12);
    expect(accuracy).toMatchObject({ hit, recall: hit, precision: hit / 10, reciprocalRank: 1 / rank });
  });

  it('with four targets of which two are in the list is as worked by hand', () => {
    // Ranks 2 and 5 of a list of 5. Gain 1/log2(3) + 1/log2(6) = .630930 + .386853 = 1.017783;
    // best gain of 4 targets 1 + .630930 + .5 + .430677 = 2.561606. Precisions 1/2 at rank 2 and 2/5 at rank 5.
    const accuracy = computeAccuracy(Uint32Array.of(9, 5, 2, 30), 5);
    expect(accuracy.ndcg).toBeCloseTo(1.017783 / 2.561606, 5);
    expect(accuracy.averagePrecision).toBeCloseTo((1 / 2 + 2 / 5) / 4, 12);
    expect(accuracy).toMatchObject({ hit: 1, recall: 0.5, precision: 0.4, reciprocalRank: 0.5 });
  });

  it('asks for no more targets than the list has places', () => {
    expect(computeAccuracy(Uint32Array.of(1, 2, 3), 2)).toMatchObject({
      ndcg: 1,
      averagePrecision: 1,
      precision: 1,
    });
  });
});
