import { expect, test } from 'vitest';
import { parseSearchParameters, stringifySearchParameters, toList, toText } from './search-parameters.ts';

test('a repeated name is a list, a single one a text', () => {
  expect(parseSearchParameters('?q=maths&subject=Art&subject=History')).toEqual({
    q: 'maths',
    subject: ['Art', 'History'],
  });
});

test('what was written is read back', () => {
  const search = { q: 'a & b = c', subject: ['Data Science', 'Ökologie'] };
  expect(parseSearchParameters(stringifySearchParameters(search))).toEqual(search);
});

test('empty values leave no trace', () => {
  expect(stringifySearchParameters({ q: '', subject: [], level: undefined })).toBe('');
});

test('a text that looks like a number or JSON stays a text', () => {
  expect(parseSearchParameters('?q=42&level=%5B1%5D')).toEqual({ q: '42', level: '[1]' });
});

test('readers accept both forms', () => {
  expect(toText(['a', 'b'])).toBe('a');
  expect(toText('')).toBeUndefined();
  expect(toList('a')).toEqual(['a']);
  expect(toList(undefined)).toEqual([]);
});
