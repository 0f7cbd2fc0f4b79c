import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseAxis, placeOn } from './axis.ts';

test('has round ends around the figures and ticks at a round distance', () => {
  expect(chooseAxis([0.187, 0.2213, 0.2249])).toEqual({
    from: 0.18,
    to: 0.23,
    ticks: [0.18, 0.19, 0.2, 0.21, 0.22, 0.23],
    digits: 2,
  });
  expect(chooseAxis([-0.0021, 0.0134])?.ticks).toEqual([-0.005, 0, 0.005, 0.01, 0.015]);
  expect(chooseAxis([0, 300])).toMatchObject({ ticks: [0, 100, 200, 300], digits: 0 });
});

test('adds no tick where a figure is round itself', () => {
  expect(chooseAxis([0.15, 0.35])?.ticks).toEqual([0.15, 0.2, 0.25, 0.3, 0.35]);
});

test('puts equal figures into its middle', () => {
  for (const value of [0.2, 0, -3]) expect(placeOn(chooseAxis([value, value])!, value)).toBeCloseTo(0.5);
});

test('there is none without a figure', () => {
  expect(chooseAxis([])).toBeUndefined();
});

test('holds every figure, in order, with three to seven ticks that differ in words', () => {
  const figures = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(figures, (values) => {
      const rounded = values.map((value) => Number(value.toFixed(6)));
      const axis = chooseAxis(rounded)!;
      expect(axis.from).toBeLessThanOrEqual(Math.min(...rounded));
      expect(axis.to).toBeGreaterThanOrEqual(Math.max(...rounded));
      expect(axis.ticks.length).toBeGreaterThanOrEqual(3);
      expect(axis.ticks.length).toBeLessThanOrEqual(7);
      expect(new Set(axis.ticks.map((tick) => tick.toFixed(axis.digits))).size).toBe(axis.ticks.length);
    }),
  );
});

test('a figure outside lies at an end', () => {
  const axis = { from: 0.1, to: 0.3 };
  expect([0, 0.1, 0.25, 0.3, 1].map((value) => placeOn(axis, value))).toEqual([
    0,
    0,
    expect.closeTo(0.75),
    1,
    1,
  ]);
});
