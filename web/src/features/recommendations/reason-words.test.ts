import type { Reason } from '@crs/contracts';
import { expect, test } from 'vitest';
import {
  findStrongestAgainst,
  joinReasons,
  selectReasonsFor,
  shareReasons,
  wordAgainst,
  wordReason,
} from './reason-words.ts';

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

test('what learners of a programme or a language take is said as that', () => {
  const programme: Reason = { kind: 'programme', id: 'law', label: 'Law', weight: -0.2, placesLost: 2 };
  expect(wordReason(programme, () => undefined)).toEqual({
    lead: 'Taken in your programme:',
    subject: 'Law',
  });
  expect(wordAgainst(programme, () => undefined)).toBe('because learners in Law take others');
  const language: Reason = { kind: 'language', id: 'de', label: 'de', weight: 0.2 };
  expect(wordReason(language, () => undefined).subject).toBe('German');
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

test('several finished courses are one sentence, and one that is only taken is another', () => {
  const course = (id: string): Reason => ({ kind: 'course', id, label: `Course ${id}`, weight: 1 });
  const findStanding = (id: string) => ({ ...finished, isCompleted: id !== 'B', isTaking: id === 'B' });
  const popular: Reason = { kind: 'popular', id: '', label: 'Popular', weight: 1 };
  expect(joinReasons([course('A'), course('B'), popular, course('C')], findStanding)).toEqual([
    { kind: 'course', lead: 'Because you finished', subjects: ['Course A', 'Course C'] },
    { kind: 'course', lead: 'Because you are taking', subjects: ['Course B'] },
    { kind: 'popular', lead: 'Popular with learners', subjects: [] },
  ]);
});

test('what moved a course down furthest is named, and nothing where nothing did', () => {
  const against: Reason = { kind: 'course', id: 'CS101', label: 'Programming', weight: -0.2, placesLost: 4 };
  const strongest = findStrongestAgainst([...reasons, { ...against, id: 'CS1', placesLost: 2 }, against]);
  expect(strongest).toMatchObject({ id: 'CS101', placesLost: 4 });
  expect(wordAgainst(against, () => finished)).toBe('because you finished Programming');
  expect(findStrongestAgainst(reasons)).toBeUndefined();
});
