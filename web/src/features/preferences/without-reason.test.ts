import { expect, test } from 'vitest';
import { withoutReason } from './without-reason.ts';

const preferences = { interests: ['Art', 'History'] };

test('one interest is left out, the others stay', () => {
  expect(withoutReason(preferences, { kind: 'interest', id: 'Art' })).toEqual({ interests: ['History'] });
});

test('goal and level are forgotten', () => {
  expect(withoutReason(preferences, { kind: 'goal', id: 'Teach' })).toEqual({ goal: null });
  expect(withoutReason(preferences, { kind: 'level', id: 'beginner' })).toEqual({ level: null });
});

test('a course that was taken is no preference', () => {
  expect(withoutReason(preferences, { kind: 'course', id: 'A' })).toBeUndefined();
});
