import { expect, test } from 'vitest';
import { countFilters, readCatalogueSearch, toggleFilter } from './catalogue-search.ts';

test('an address with one or several values of a facet is read as a list', () => {
  expect(readCatalogueSearch({ q: 'maths', subject: 'Art', level: ['beginner', 'advanced'] })).toEqual({
    q: 'maths',
    subject: ['Art'],
    level: ['beginner', 'advanced'],
  });
});

test('levels and starts that do not exist and empty values are left out', () => {
  expect(readCatalogueSearch({ q: '', level: 'expert', starts: 'soon', provider: '' })).toEqual({});
  expect(readCatalogueSearch({ starts: ['now', 'soon', 'month'] })).toEqual({ starts: ['now', 'month'] });
});

test('a filter is switched on and off again, without touching the words', () => {
  const on = toggleFilter({ q: 'maths' }, 'subject', 'Art');
  expect(on).toEqual({ q: 'maths', subject: ['Art'] });
  expect(countFilters(on)).toBe(1);
  expect(toggleFilter(on, 'subject', 'Art')).toEqual({ q: 'maths' });
});
