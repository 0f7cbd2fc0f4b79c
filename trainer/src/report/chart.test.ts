import { describe, expect, it } from 'vitest';
import { createTicks } from './chart.ts';

describe('ticks', () => {
  it.each([
    [0.237, ['0', '0.1', '0.2', '0.3']],
    [1, ['0', '0.25', '0.5', '0.75', '1']],
    [9.4, ['0', '2.5', '5', '7.5', '10']],
    [0, ['0', '2.5e-7']],
  ])('are round numbers up to at least %d', (largest, labels) => {
    const ticks = createTicks(largest, (value) => String(Number(value.toPrecision(3))));
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });
});
