import { expect, test } from 'vitest';
import { formatPercentTick, formatShare } from './format-share.ts';

test('a share and its error are percent with one decimal', () => {
  expect(formatShare({ count: 7, share: 0.125, error: 0.0442 })).toBe('12.5 ± 4.4 %');
  expect(formatShare({ count: 0, share: 0, error: 0 })).toBe('0.0 ± 0.0 %');
});

test('a tick has the decimals of its axis', () => {
  expect([formatPercentTick(2.5, 1), formatPercentTick(40, 0)]).toEqual(['2.5 %', '40 %']);
});
