import { expect, test } from 'vitest';
import { judgeDifference, readDuels, readLengths, readNumber, readReranking } from './read-metrics.ts';

test('comparisons are read as far as they are whole', () => {
  const whole = { against: 'Markov', difference: 0.02, error: 0.004 };
  expect(readDuels({ duels: [whole, { against: 'EASE' }, null, 'ItemKNN'] })).toEqual([whole]);
  expect(readDuels({})).toEqual([]);
  expect(readDuels({ duels: 'none' })).toEqual([]);
});

test('the learned order is read, where one was tried', () => {
  const gain = { difference: 0.006, error: 0.001 };
  expect(readReranking({ reranking: { ...gain, isUsed: true } })).toEqual({ ...gain, isUsed: true });
  expect(readReranking({ reranking: gain })).toEqual({ ...gain, isUsed: false });
  expect(readReranking({ reranking: null })).toBeUndefined();
});

test('figures by the length of the history are read as far as they are whole', () => {
  const short = { from: 1, to: 1, count: 20, mean: 0.2, error: 0.01 };
  const long = { from: 32, to: null, count: 3, mean: 0.3, error: 0.05 };
  expect(readLengths({ byHistoryLength: [short, { ...short, error: null }, long, 4] })).toEqual([
    short,
    long,
  ]);
  expect(readLengths({})).toEqual([]);
});

test('a figure that was not measured is none', () => {
  expect(readNumber({ tailNdcgAt10: null }, 'tailNdcgAt10')).toBeUndefined();
  expect(readNumber({ coverage: 0 }, 'coverage')).toBe(0);
});

test('a difference within two standard errors is noise', () => {
  const judge = (difference: number) => judgeDifference({ difference, error: 0.01 });
  expect([0.03, 0.02, 0, -0.02, -0.021].map(judge)).toEqual(['ahead', 'noise', 'noise', 'noise', 'behind']);
});
