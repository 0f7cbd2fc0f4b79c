import { expect, test } from 'vitest';
import { withoutReason } from './without-reason.ts';

const preferences = { interests: ['Art', 'History'], languages: ['de', 'en'] };

test('one interest is left out, the others stay', () => {
  expect(withoutReason(preferences, { kind: 'interest', id: 'Art' })).toEqual({ interests: ['History'] });
});

test('goal, programme and level are forgotten, of languages the others stay', () => {
  expect(withoutReason(preferences, { kind: 'goal', id: 'Teach' })).toEqual({ goal: null });
  expect(withoutReason(preferences, { kind: 'level', id: 'beginner' })).toEqual({ level: null });
  expect(withoutReason(preferences, { kind: 'programme', id: 'Law' })).toEqual({ programme: null });
  expect(withoutReason(preferences, { kind: 'language', id: 'de' })).toEqual({ languages: ['en'] });
});

test('a course that was taken is no preference', () => {
  expect(withoutReason(preferences, { kind: 'course', id: 'A' })).toBeUndefined();
});
