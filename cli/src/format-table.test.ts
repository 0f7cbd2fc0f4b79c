import { expect, it } from 'vitest';
import { formatTable } from './format-table.ts';

it('aligns text to the left and numbers to the right, with thousands divided', () => {
  const table = formatTable(
    ['file', 'rows'],
    [
      ['a.csv', 1234567],
      ['interactions.csv', 8],
    ],
  );
  expect(table.split('\n')).toEqual([
    'file                   rows',
    'a.csv             1,234,567',
    'interactions.csv          8',
  ]);
  expect(formatTable(['only', 'header'], [])).toBe('only  header');
});
