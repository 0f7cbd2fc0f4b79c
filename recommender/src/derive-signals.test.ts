import { describe, expect, it } from 'vitest';
import { deriveSignals, type LearnerEvent, unsaid } from './derive-signals.ts';

/** `enrol A, rate A 2, drop A` → interactions, oldest first. */
function read(text: string, source: string = 'learner'): LearnerEvent[] {
  return text.split(', ').map((entry) => {
    const [kind = '', courseId = '', value] = entry.split(' ');
    return {
      courseId,
      kind: kind as LearnerEvent['kind'],
      value: value ? Number(value) : null,
      source,
    };
  });
}

const derive = (...history: LearnerEvent[]) => deriveSignals(history);

describe('signals of a history', () => {
  it('hold a course once, at the place where it was first taken', () => {
    const { taken, completed } = derive(...read('enrol A, enrol B, complete A, complete C, enrol C'));
    expect(taken).toEqual(['A', 'B', 'C']);
    expect(completed).toEqual(['A', 'C']);
  });

  it('take a dropped course for neither taken nor to be recommended, until it is taken again', () => {
    expect(derive(...read('enrol A, enrol B, drop A'))).toMatchObject({ taken: ['B'], dismissed: ['A'] });
    expect(derive(...read('enrol A, drop A, enrol A'))).toMatchObject({ taken: ['A'], dismissed: [] });
    expect(derive(...read('complete A, drop A'))).toMatchObject({
      taken: ['A'],
      completed: ['A'],
      dismissed: [],
    });
  });

  it('count enrolments as completed where their source tells no completions', () => {
    expect(derive(...read('enrol A, enrol B', 'import'), ...read('complete C')).completed).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(derive(...read('enrol A, enrol B, complete A', 'import')).completed).toEqual(['A']);
    expect(derive(...read('enrol A')).completed).toEqual([]);
  });

  it('keep bookmarks of courses not yet taken', () => {
    const signals = derive(...read('bookmark A, bookmark B, bookmark A, enrol B, dismiss C'));
    expect(signals).toMatchObject({ bookmarked: ['A'], dismissed: ['C'], taken: ['B'] });
  });

  it('tell what was given up, by the last word on it', () => {
    expect(derive(...read('enrol A, enrol B, drop A'))).toMatchObject({ dropped: ['A'] });
    expect(derive(...read('enrol A, drop A, enrol A'))).toMatchObject({ dropped: [] });
  });

  it('tell which taken courses the latest rating is low for', () => {
    const { disliked } = derive(
      ...read('enrol A, enrol B, enrol C, rate A 1, rate B 2, rate C 5, rate D 1, rate A 3'),
    );
    expect(disliked).toEqual(['B']);
  });

  it('tell what was looked at and not taken, by the latest look', () => {
    const { viewed } = derive(...read('view A, view B, view C, view A, enrol C'));
    expect(viewed).toEqual(['B', 'A']);
  });

  it('are those of the preferences without a history', () => {
    const preferences = { ...unsaid, interests: ['logic'], goal: 'teach', programme: 'Law', lessOf: ['Art'] };
    expect(deriveSignals([], { ...preferences, languages: ['de'], isPersonalised: false })).toEqual({
      taken: [],
      completed: [],
      dismissed: [],
      bookmarked: [],
      disliked: [],
      dropped: [],
      viewed: [],
      interests: ['logic'],
      goal: 'teach',
      programme: 'Law',
      level: null,
      languages: ['de'],
      lessOf: ['Art'],
      isPersonalised: false,
    });
  });
});
