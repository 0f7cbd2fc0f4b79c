import { expect, test } from 'vitest';
import { splitIds } from './split-ids.ts';

test('pasted ids are read from lines and from cells of a spreadsheet, once each', () => {
  expect(splitIds(' s 1\r\ns2\ts3;s2, s-4,\n\n')).toEqual(['s 1', 's2', 's3', 's-4']);
  expect(splitIds(' \n;')).toEqual([]);
});
