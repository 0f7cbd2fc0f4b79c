import { expect, test } from 'vitest';
import { hasInterest, toggleInterest } from './interest-list.ts';

test('an interest is known whatever its case, but not without its accents', () => {
  expect(hasInterest(['machine learning'], 'Machine Learning')).toBe(true);
  expect(hasInterest(['Ökologie'], 'Okologie')).toBe(false);
});

test('an interest is added at the end and taken out again', () => {
  const added = toggleInterest(['Art'], 'History');
  expect(added).toEqual(['Art', 'History']);
  expect(toggleInterest(added, 'art')).toEqual(['History']);
});
