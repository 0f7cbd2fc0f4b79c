import { describe, expect, it } from 'vitest';
import { createRandomSource } from './random-source.ts';

const draw = (seed: number, stream?: number) => {
  const random = createRandomSource(seed, stream);
  return Array.from({ length: 20 }, () => random.uniform());
};

describe('createRandomSource', () => {
  it('repeats itself for the same seed and stream only', () => {
    expect(draw(7, 3)).toEqual(draw(7, 3));
    expect(draw(7, 3)).not.toEqual(draw(8, 3));
    expect(draw(7, 3)).not.toEqual(draw(7, 4));
  });

  it('draws uniform and normal numbers with the right mean and variance', () => {
    const random = createRandomSource(1);
    const count = 20_000;
    const uniforms = Array.from({ length: count }, () => random.uniform());
    const normals = Array.from({ length: count }, () => random.normal());
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / count;
    expect(uniforms.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(uniforms)).toBeCloseTo(0.5, 1);
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('reaches both ends of an integer range and nothing beyond', () => {
    const random = createRandomSource(2);
    const drawn = new Set(Array.from({ length: 500 }, () => random.integer(-1, 2)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });

  it('picks indices in proportion to their weights, never those without weight', () => {
    const random = createRandomSource(3);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) {
      const index = random.weightedIndex([0, 1, 3, 0]);
      counts[index] = (counts[index] as number) + 1;
    }
    expect(counts[0]).toBe(0);
    expect(counts[3]).toBe(0);
    expect((counts[2] as number) / (counts[1] as number)).toBeCloseTo(3, 0);
    expect(random.weightedIndex([0, 0])).toBe(-1);
    expect(random.weightedIndex([])).toBe(-1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandomSource(4).pick([])).toThrow(RangeError);
  });
});
