import { describe, expect, it } from 'vitest';
import { countPairRates, type PairRates, rateKinds } from './pair-rates.ts';
import { logRates, rates } from './rate-bytes.ts';

const step = Math.log(1e4) / 255;

function readRates(pairRates: PairRates, course: number, other: number): Record<string, number> {
  const row = pairRates.columns.subarray(pairRates.offsets[course]!, pairRates.offsets[course + 1]!);
  const entry = (pairRates.offsets[course]! + row.indexOf(other)) * rateKinds.length;
  return Object.fromEntries(rateKinds.map((kind, i) => [kind, rates[pairRates.bytes[entry + i]!]!]));
}

describe('pair rates', () => {
  // Course 0 is taken by three, 1 by two, 2 by two, 3 by one.
  const sequences = {
    offsets: Uint32Array.from([0, 3, 5, 8]),
    courses: Uint32Array.from([0, 1, 2, 1, 0, 0, 3, 2]),
  };
  const pairRates = countPairRates(sequences, Uint32Array.from([3, 2, 2, 1]));

  it('are counts over the learners of the course, to one step of the logarithm', () => {
    const from0 = readRates(pairRates, 0, 2);
    expect(from0['second']).toBeGreaterThan((2 / 23) * Math.exp(-step));
    expect(from0['second']).toBeLessThan((2 / 23) * Math.exp(step));
    expect(from0).toMatchObject({ next: 0, before: 0, soon: from0['second'] });
    expect(from0['together']).toBeCloseTo(2 / Math.sqrt(6), 1);
  });

  it('tell after from before', () => {
    const from1 = readRates(pairRates, 1, 0);
    expect(from1['next']).toBeCloseTo(1 / 22, 2);
    expect(from1['before']).toBe(from1['next']);
    expect(readRates(pairRates, 2, 3)).toMatchObject({ next: 0, soon: 0 });
  });

  it('tell which of two courses is taken first, more surely where more took both', () => {
    // Course 0 before 2 twice of two: (2 + 2)/(2 + 4); 0 before 1 once of two.
    expect(readRates(pairRates, 0, 2)['first']).toBeCloseTo(4 / 6, 1);
    expect(readRates(pairRates, 2, 0)['first']).toBeCloseTo(2 / 6, 1);
    expect(readRates(pairRates, 0, 1)['first']).toBeCloseTo(3 / 6, 1);
  });

  it('keep only pairs that occur, by ascending column', () => {
    expect([...pairRates.columns]).toEqual([1, 2, 3, 0, 2, 0, 1, 3, 0, 2]);
    expect([...pairRates.offsets]).toEqual([0, 3, 5, 8, 10]);
  });

  it('span 1/10,000 to 1', () => {
    expect([logRates[0], rates[0], rates[255]]).toEqual([Math.log(1e-4), 0, 1]);
  });
});
