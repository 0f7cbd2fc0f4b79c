import { expect, test } from 'vitest';
import {
  describeAge,
  findObstacle,
  formatDifference,
  formatDuration,
  formatFigure,
  nameActor,
  nameVersion,
  sayVerdict,
} from './model-words.ts';

test('figures have four decimals and a true minus', () => {
  expect([formatFigure(0.22131), formatFigure(-0.5, 1)]).toEqual(['0.2213', '−0.5']);
  expect([formatDifference(0.0031), formatDifference(-0.0031), formatDifference(0)]).toEqual([
    '+0.0031',
    '−0.0031',
    '+0.0000',
  ]);
});

test('durations are in the unit that fits', () => {
  expect([12.4, 4210, 59_940, 59_960, 72_000, 3_599_600, 3_900_000].map(formatDuration)).toEqual([
    '12 ms',
    '4.2 s',
    '59.9 s',
    '1 min 0 s',
    '1 min 12 s',
    '1 h 0 min',
    '1 h 5 min',
  ]);
});

test('ages are in whole minutes, hours and days, and never in the future', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const ageOf = (timestamp: string) => describeAge(timestamp, now);
  expect(ageOf('2026-11-23T11:45:10Z')).toBe('14 minutes ago');
  expect(ageOf('2026-11-23T09:00:00Z')).toBe('3 hours ago');
  expect(ageOf('2026-11-20T09:00:00Z')).toBe('3 days ago');
  expect(ageOf('2026-11-23T11:59:30Z')).toBe('this minute');
  expect(ageOf('2026-11-23T12:01:00Z')).toBe('this minute');
});

test('a version is named by its time, or as it is', () => {
  const { name, tag } = nameVersion('20261123T152245123Z-abcd1234');
  expect(tag).toBe('abcd1234');
  expect(name).toContain('2026');
  expect(name).toMatch(/:22:45/);
  for (const version of ['second', '20261399T152245123Z-abcd1234'])
    expect(nameVersion(version)).toEqual({ name: version, tag: undefined });
});

test('who changed the live model has a name', () => {
  expect(nameActor({ actor: 'user:1', actorName: 'Meera Kulkarni' })).toBe('Meera Kulkarni');
  expect(nameActor({ actor: 'system', actorName: null })).toBe('a crs command');
  expect(nameActor({ actor: 'deleted', actorName: null })).toBe('a deleted account');
});

test('a verdict is a sentence', () => {
  expect(sayVerdict('the first model; +0.1 ± 0.01')).toBe('The first model; +0.1 ± 0.01.');
  expect(sayVerdict('Done.')).toBe('Done.');
});

test('a model says why it cannot be made live', () => {
  expect(findObstacle({ status: 'live', hasBytes: true })).toBe('It is live already.');
  expect(findObstacle({ status: 'retired', hasBytes: false })).toMatch(/^Its bytes were deleted/);
  expect(findObstacle({ status: 'candidate', hasBytes: true })).toBeUndefined();
});
