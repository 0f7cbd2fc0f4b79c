import { expect, test } from 'vitest';
import { findNextRun, listRunsAhead, listStarts } from './course-runs.ts';

function startsOf(today: string, ...days: [startsOn: string | null, endsOn: string | null][]) {
  const runs = days.map(([startsOn, endsOn]) => ({ term: null, startsOn, endsOn, seats: null, mode: null }));
  const ahead = listRunsAhead(runs, today);
  const hasNoRunAhead = runs.length > 0 && ahead.length === 0;
  return listStarts({ nextRun: findNextRun(ahead, today), hasNoRunAhead }, today);
}

test('a course starts within the spans that hold the first day of its next run, the last day of a span included', () => {
  const today = '2026-11-24';
  expect(startsOf(today, ['2026-11-25', '2027-01-30'])).toEqual(['month', '3-months']);
  expect(startsOf(today, ['2026-12-24', null])).toEqual(['month', '3-months']);
  expect(startsOf(today, ['2026-12-25', null])).toEqual(['3-months']);
  expect(startsOf(today, ['2027-02-24', null])).toEqual(['3-months']);
  expect(startsOf(today, ['2027-02-25', null])).toEqual([]);
});

test('a month after the last day of a longer month ends with the next month', () => {
  expect(startsOf('2027-01-31', ['2027-02-28', null])).toEqual(['month', '3-months']);
  expect(startsOf('2027-01-31', ['2027-03-01', null])).toEqual(['3-months']);
});

test('a course is open now if it has begun and no later run is known', () => {
  const today = '2026-11-24';
  expect(startsOf(today, ['2026-11-24', '2026-12-20'])).toEqual(['now']);
  expect(startsOf(today, ['2026-09-01', null])).toEqual(['now']);
  expect(startsOf(today, [null, '2026-11-24'])).toEqual(['now']);
  expect(startsOf(today, ['2026-09-01', '2026-12-20'], ['2026-12-21', null])).toEqual(['month', '3-months']);
});

test('a course without runs can be started at any time, one whose runs are over never', () => {
  expect(startsOf('2026-11-24')).toEqual(['now', 'month', '3-months']);
  expect(startsOf('2026-11-24', ['2026-09-01', '2026-11-23'])).toEqual([]);
});
