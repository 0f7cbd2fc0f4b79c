import { describe, expect, it } from 'vitest';
import { encodeRate } from './rate-bytes.ts';
import { countTripleRates, findPair, type TripleRates } from './triple-rates.ts';

function listEntries({ offsets, columns, bytes }: TripleRates, pair: number): number[][] {
  const entries: number[][] = [];
  for (let e = offsets[pair]!; e < offsets[pair + 1]!; e++) {
    entries.push([columns[e]!, bytes[2 * e]!, bytes[2 * e + 1]!]);
  }
  return entries;
}

describe('triple rates', () => {
  // 0 and 1 are followed by 2 twice at once and once after a course in between, by 3 once, which is not kept.
  const sequences = {
    offsets: Uint32Array.from([0, 3, 6, 10, 13]),
    courses: Uint32Array.from([0, 1, 2, 1, 0, 2, 0, 1, 4, 2, 0, 1, 3]),
  };
  const triples = countTripleRates(sequences, Uint32Array.from([4, 4, 3, 1, 1]));

  it('are counts over how often anything follows both courses, in either order', () => {
    const pair = findPair(triples, 1, 0);
    // What follows within the window: 2 three times, 3 and 4 once each; as the last two: 2 twice, 3 and 4 once.
    expect(listEntries(triples, pair)).toEqual([[2, encodeRate(3 / 10), encodeRate(2 / 9)]]);
    expect(findPair(triples, 0, 1)).toBe(pair);
  });

  it('are not kept where they occurred once', () => {
    expect(findPair(triples, 1, 4)).toBe(-1);
    expect(findPair(triples, 3, 4)).toBe(-1);
    expect(triples.columns).toHaveLength(1);
  });

  it('reach four courses back and no further', () => {
    const lists = (between: number) => [0, ...Array.from({ length: between }, (_, i) => 3 + i), 1, 2];
    const findAfter = (between: number) => {
      const list = lists(between);
      const both = [...list, ...list];
      const counts = new Uint32Array(8);
      for (const course of both) counts[course]!++;
      const offsets = Uint32Array.from([0, list.length, 2 * list.length]);
      return findPair(countTripleRates({ offsets, courses: Uint32Array.from(both) }, counts), 0, 1);
    };
    expect(findAfter(2)).toBeGreaterThanOrEqual(0);
    expect(findAfter(3)).toBe(-1);
  });
});
