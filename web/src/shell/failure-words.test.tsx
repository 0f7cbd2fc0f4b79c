import { expect, test } from 'vitest';
import { renderIn } from '../language/render-in.tsx';
import { ServerProblem } from '../server/server-problem.ts';
import { FailureWords } from './failure-words.tsx';

const say = (language: 'en' | 'de', error: unknown) => renderIn(language, <FailureWords error={error} />);
const problem = (status: number, code: string, detail?: string) =>
  new ServerProblem(status, { type: 'about:blank', title: '', status, code, detail, requestId: 'r1' });

test('a problem is worded by its code, whatever the server says about it', () => {
  const forbidden = problem(403, 'forbidden', 'the role learner may not do this');
  expect(say('en', forbidden)).toBe('Your account may not do this.');
  expect(say('de', forbidden)).toBe('Dein Konto darf das nicht.');
});

test('where a code stands for many faults, the words of the server follow as English', () => {
  const conflict = problem(409, 'conflict', 'the model cannot be read');
  expect(say('de', conflict)).toBe('Das geht gerade nicht: <span lang="en">the model cannot be read.</span>');
  expect(say('de', problem(409, 'conflict'))).toBe('Das geht gerade nicht.');
});

test('answers without a code that is known, lost connections and faults of our own have words too', () => {
  expect(say('de', problem(418, 'teapot'))).toBe('Der Server hat mit 418 geantwortet.');
  expect(say('en', new ServerProblem(502, undefined))).toBe('The server answered with 502.');
  expect(say('de', new TypeError('Failed to fetch'))).toContain('nicht erreichbar');
  expect(say('en', new Error('bug'))).toBe('Something unexpected happened.');
});
