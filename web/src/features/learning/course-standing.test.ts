import type { InteractionKind } from '@crs/contracts';
import { expect, test } from 'vitest';
import { type HistoryEntry, listStandings, selectTab } from './course-standing.ts';

function entry(
  id: string,
  kind: InteractionKind,
  occurredAt: string,
  value: number | null = null,
): HistoryEntry {
  const course = {
    id,
    title: id,
    provider: null,
    subjects: [],
    skills: [],
    level: null,
    language: null,
    credits: null,
    workloadHours: null,
    duration: null,
    nextRun: null,
    hasNoRunAhead: false,
  };
  return { course, kind, value, occurredAt, source: 'learner' };
}

test('a finished course is no longer being taken', () => {
  const [standing] = listStandings([entry('A', 'complete', '2026-02-01'), entry('A', 'enrol', '2026-01-01')]);
  expect(standing).toMatchObject({ isTaking: false, isCompleted: true, changedAt: '2026-02-01' });
});

test('a dropped course is no longer being taken, until it is taken up again', () => {
  const dropped = [entry('A', 'drop', '2026-02-01'), entry('A', 'enrol', '2026-01-01')];
  expect(listStandings(dropped)[0]?.isTaking).toBe(false);
  expect(listStandings([entry('A', 'enrol', '2026-03-01'), ...dropped])[0]?.isTaking).toBe(true);
});

test('the newest rating counts, and looking at a course is no standing', () => {
  const standings = listStandings([
    entry('A', 'rate', '2026-03-01', 4),
    entry('B', 'view', '2026-02-15'),
    entry('A', 'rate', '2026-02-01', 2),
    entry('A', 'complete', '2026-01-01'),
  ]);
  expect(standings).toHaveLength(1);
  expect(standings[0]?.rating).toBe(4);
});

test('a course stands in each tab that fits it', () => {
  const standings = listStandings([
    entry('A', 'bookmark', '2026-02-01'),
    entry('A', 'enrol', '2026-01-01'),
    entry('B', 'dismiss', '2026-01-01'),
  ]);
  expect(selectTab(standings, 'saved').map(({ course }) => course.id)).toEqual(['A']);
  expect(selectTab(standings, 'taking').map(({ course }) => course.id)).toEqual(['A']);
  expect(selectTab(standings, 'dismissed').map(({ course }) => course.id)).toEqual(['B']);
  expect(selectTab(standings, 'completed')).toEqual([]);
});
