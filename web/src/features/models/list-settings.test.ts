import { expect, test } from 'vitest';
import { createFormats } from '../../language/formats.ts';
import { listSettings } from './list-settings.ts';

const { number: formatNumber } = createFormats('en');

test('settings that differ from the live model and tuned ones are marked', () => {
  const own = { decayLag: 8, ridge: 26.500001, seed: 1, tuned: { ridge: 26.500001 } };
  expect(listSettings(own, { decayLag: 8, ridge: 20, rowLength: 200, tuned: {} }, formatNumber)).toEqual([
    { name: 'decayLag', own: '8', live: '8', isDifferent: false, isTuned: false },
    { name: 'ridge', own: '26.5', live: '20', isDifferent: true, isTuned: true },
    { name: 'seed', own: '1', live: '–', isDifferent: true, isTuned: false },
    { name: 'rowLength', own: '–', live: '200', isDifferent: true, isTuned: false },
  ]);
});

test('without a live model nothing differs', () => {
  expect(listSettings({ ridge: 20 }, undefined, formatNumber)).toEqual([
    { name: 'ridge', own: '20', live: undefined, isDifferent: false, isTuned: false },
  ]);
});
