import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

describe('labels beside lines', () => {
  it('stay where there is room, and move apart where there is none', () => {
    expect(spreadLabels([50, 100], 10, 0, 200)).toEqual([50, 100]);
    expect(spreadLabels([100, 101, 99], 10, 0, 200)).toEqual([109, 119, 99]);
    expect(spreadLabels([195, 199], 10, 0, 200)).toEqual([190, 200]);
  });

  it('keep their order and their distance, between top and bottom', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(heights, (list) => {
        const places = spreadLabels(list, 16, 20, 300);
        const order = list.map((_, i) => i).toSorted((a, b) => list[a]! - list[b]! || a - b);
        order.slice(1).forEach((i, place) => {
          expect(places[i]! - places[order[place]!]!).toBeGreaterThanOrEqual(16);
        });
        expect(Math.min(...places)).toBeGreaterThanOrEqual(20);
        expect(Math.max(...places)).toBeLessThanOrEqual(300);
      }),
    );
  });
});
