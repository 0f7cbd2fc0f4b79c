import { describe, expect, it } from 'vitest';
import { createRandomSource } from '../random-source.ts';
import { computeRelevance } from './network.ts';
import { trainNetwork } from './train-network.ts';

/** Lists of five candidates of two features; what was taken has its first feature nearest to 0. */
function drawLists(count: number, random: () => number) {
  const features = Float32Array.from({ length: count * 10 }, () => 100 + 4 * random());
  const offsets = Uint32Array.from({ length: count + 1 }, (_, i) => 5 * i);
  const targets = Uint32Array.from({ length: count }, (_, list) => {
    const distances = [0, 2, 4, 6, 8].map((at) => Math.abs(features[list * 10 + at]! - 102));
    return distances.indexOf(Math.min(...distances));
  });
  return { offsets, features, targets };
}

describe('computeRelevance', () => {
  it('is linear plus rectified units', () => {
    const network = {
      direct: Float64Array.from([1, 0.5]),
      hidden: Float64Array.from([1, 1, -1, 0, 0, 1, 0, 0]),
      hiddenBias: Float64Array.from([-1, 1, -1, 2]),
      output: Float64Array.from([2, 10, 1, -1]),
    };
    // x = (2, 4): 2 + 2 + 2·max(0, 5) + 10·max(0, −1) + max(0, 3) − max(0, 2) = 15.
    expect(computeRelevance(network, Float32Array.from([9, 2, 4]), 1)).toBe(15);
  });
});

describe('trainNetwork', () => {
  it('learns what no linear order can: the middle of a range', () => {
    const random = createRandomSource(1);
    const network = trainNetwork(drawLists(4000, random), 2, random);
    const fresh = drawLists(500, random);
    const right = fresh.targets.filter((target, list) => {
      const relevance = Array.from({ length: 5 }, (_, row) =>
        computeRelevance(network, fresh.features, list * 10 + row * 2),
      );
      return relevance.indexOf(Math.max(...relevance)) === target;
    }).length;
    expect(right / 500).toBeGreaterThan(0.8);
  });

  it('gives the same network for the same seed, another for another', () => {
    const train = (seed: number) =>
      trainNetwork(drawLists(100, createRandomSource(7)), 2, createRandomSource(seed));
    expect(train(3)).toEqual(train(3));
    expect(train(3)).not.toEqual(train(4));
  });
});
