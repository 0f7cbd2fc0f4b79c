import { describe, expect, it } from 'vitest';
import { createRandomSource } from '../random-source.ts';
import { createResidualSums, type HalvedSums } from './residual-sums.ts';
import { computeShrinkage } from './shrinkage.ts';

const width = 200;
const names = Array.from({ length: 12 }, (_, signal) => `${signal < 8 ? 'programme' : 'language'}:${signal}`);

/** Sums of learners with effects of deviation `effect` in programmes, none in languages, and noise of deviation 1. */
function invent(effect: number, seed: number) {
  const random = createRandomSource(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const halves: HalvedSums = [
    createResidualSums(names.length, width),
    createResidualSums(names.length, width),
  ];
  names.forEach((name, signal) => {
    const scale = name.startsWith('programme') ? effect : 0;
    const effects = Array.from({ length: width }, () => scale * normal());
    halves.forEach((half, place) => {
      const count = 10 * (signal + 1) + 5 * place;
      half.gram[signal * (names.length + 1)] = count;
      effects.forEach((value, j) => {
        half.votes[signal * width + j] = count * value + Math.sqrt(count) * normal();
      });
    });
  });
  return halves;
}

describe('shrinkage', () => {
  it('is noise over effect for a kind with an effect', () => {
    for (const effect of [0.2, 0.5]) {
      const shrinkage = computeShrinkage(names, invent(effect, 3));
      expect(shrinkage[0]! * effect ** 2).toBeGreaterThan(0.8);
      expect(shrinkage[0]! * effect ** 2).toBeLessThan(1.25);
      expect(shrinkage[7]).toBe(shrinkage[0]);
    }
  });

  it('is without bound for a kind without one', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const shrinkage = computeShrinkage(names, invent(0, seed));
      expect([...new Set(shrinkage)]).toEqual([Infinity]);
    }
  });

  it('is without bound where no learner declares anything', () => {
    expect([
      ...computeShrinkage(['level:beginner'], [createResidualSums(1, 4), createResidualSums(1, 4)]),
    ]).toEqual([Infinity]);
  });
});
