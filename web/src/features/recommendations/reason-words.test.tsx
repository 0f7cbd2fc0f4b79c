import type { Reason } from '@crs/contracts';
import { expect, test } from 'vitest';
import { renderIn } from '../../language/render-in.tsx';
import { AgainstSentence } from './against-note.tsx';
import { ReasonSentence } from './reason-sentence.tsx';
import {
  findStrongestAgainst,
  joinReasons,
  type ReasonMessage,
  selectMessage,
  selectReasonsFor,
  shareReasons,
  subjectOf,
} from './reason-words.ts';

const finished = { isTaking: false, isCompleted: true, isSaved: false };
const reasons: [Reason, Reason, Reason] = [
  { kind: 'popular', id: 'popular', label: 'Popular', weight: 0.1 },
  { kind: 'course', id: 'CS101', label: 'Programming', weight: 0.6 },
  { kind: 'level', id: 'beginner', label: 'beginner', weight: -0.3 },
];
const say = (language: 'en' | 'de', message: ReasonMessage, ...subjects: string[]) =>
  renderIn(language, <ReasonSentence message={message} subjects={subjects} />).replaceAll(/<[^>]*>/g, '');

test('a course is worded by where the learner stands with it', () => {
  expect(selectMessage(reasons[1], () => finished)).toBe('finished');
  expect(selectMessage(reasons[1], () => ({ ...finished, isCompleted: false, isSaved: true }))).toBe('saved');
  expect(selectMessage(reasons[1], () => undefined)).toBe('course');
  expect(selectMessage(reasons[0], () => finished)).toBe('popular');
});

test('reasons are sentences of the language, wherever its verb stands', () => {
  expect(say('en', 'finished', 'A', 'B', 'C')).toBe('Because you finished A, B and C');
  expect(say('de', 'finished', 'A', 'B', 'C')).toBe('Weil du A, B und C abgeschlossen hast');
  expect(say('en', 'programme', 'Law')).toBe('Taken in your programme: Law');
  expect(say('de', 'popular')).toBe('Beliebt bei Lernenden');
});

test('levels and languages are named', () => {
  const words = { level: (text: string) => `level ${text}`, language: (tag: string) => `language ${tag}` };
  expect(subjectOf(reasons[2], words)).toBe('level beginner');
  expect(subjectOf({ kind: 'language', id: 'de', label: 'de', weight: 0.2 }, words)).toBe('language de');
  expect(subjectOf(reasons[1], words)).toBe('Programming');
  expect(subjectOf(reasons[0], words)).toBe('');
});

test('what argued against a course is the end of a sentence', () => {
  const sentence = <AgainstSentence message="programme" subject="Law" placesLost={2} />;
  expect(renderIn('en', sentence)).toBe('2 places lower, because learners in Law take others');
  expect(renderIn('de', sentence)).toBe(
    '2 Plätze weiter unten, weil Lernende im Studiengang „Law“ andere belegen',
  );
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
    { kind: 'course', message: 'finished', reasons: [course('A'), course('C')] },
    { kind: 'course', message: 'taking', reasons: [course('B')] },
    { kind: 'popular', message: 'popular', reasons: [popular] },
  ]);
});

test('what moved a course down furthest is named, and nothing where nothing did', () => {
  const against: Reason = { kind: 'course', id: 'CS101', label: 'Programming', weight: -0.2, placesLost: 4 };
  const strongest = findStrongestAgainst([...reasons, { ...against, id: 'CS1', placesLost: 2 }, against]);
  expect(strongest).toMatchObject({ id: 'CS101', placesLost: 4 });
  expect(findStrongestAgainst(reasons)).toBeUndefined();
});
