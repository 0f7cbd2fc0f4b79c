import type { Reason } from '@crs/contracts';
import { expect, test } from 'vitest';
import { selectReasonsFor, shareReasons, wordReason } from './reason-words.ts';

const finished = { isTaking: false, isCompleted: true, isSaved: false };
const reasons: Reason[] = [
  { kind: 'popular', id: 'popular', label: 'Popular', weight: 0.1 },
  { kind: 'course', id: 'CS101', label: 'Programming', weight: 0.6 },
  { kind: 'level', id: 'beginner', label: 'beginner', weight: -0.3 },
];

test('a course that was finished is called finished', () => {
  const [, course] = reasons as [Reason, Reason];
  expect(wordReason(course, () => finished)).toEqual({
    lead: 'Because you finished',
    subject: 'Programming',
  });
  expect(wordReason(course, () => undefined).lead).toBe('Because of');
});

test('reasons for a course come strongest first, those against it are left out', () => {
  expect(selectReasonsFor(reasons, 3).map(({ kind }) => kind)).toEqual(['course', 'popular']);
  expect(selectReasonsFor(reasons, 1)).toHaveLength(1);
});

test('shares keep their sign and add up to 1 in absolute value', () => {
  const shares = shareReasons(reasons);
  expect(shares.map(({ reason }) => reason.kind)).toEqual(['course', 'level', 'popular']);
  expect(shares.reduce((sum, { share }) => sum + Math.abs(share), 0)).toBeCloseTo(1);
  expect(shares[1]?.share).toBeCloseTo(-0.3);
});

test('a list without weight has shares of zero', () => {
  expect(shareReasons([{ kind: 'popular', id: '', label: '', weight: 0 }])[0]?.share).toBe(0);
});
