import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const english = createFormats('en-GB');
const german = createFormats('de');

test('figures have four decimals, the decimal sign of the language and a true minus', () => {
  expect([english.figure(0.22131), english.figure(-0.5, 1), german.figure(-0.22131)]).toEqual([
    '0.2213',
    '−0.5',
    '−0,2213',
  ]);
  expect([0.0031, -0.0031, 0].map((value) => english.difference(value))).toEqual([
    '+0.0031',
    '−0.0031',
    '+0.0000',
  ]);
  expect([english.percent(0.1234), german.percent(0.1234)]).toEqual(['12.3 %', '12,3 %']);
  expect([english.signedShare(-0.12), german.signedShare(0.12)]).toEqual(['−12%', '+12\u00a0%']);
  expect([english.decimalSeparator, german.decimalSeparator]).toEqual(['.', ',']);
  expect([english.count(12_345), german.count(12_345)]).toEqual(['12,345', '12.345']);
});

test('durations are in the unit that fits', () => {
  expect([12.4, 4210, 59_940, 59_960, 72_000, 3_599_600, 3_900_000].map(english.duration)).toEqual([
    '12 ms',
    '4.2 s',
    '59.9 s',
    '1 min 0 s',
    '1 min 12 s',
    '1 h 0 min',
    '1 h 5 min',
  ]);
  expect(german.duration(4210)).toBe('4,2 s');
  expect([english.hours(1), german.hours(1), german.hours(7.5)]).toEqual([
    '1 hour',
    '1 Stunde',
    '7,5 Stunden',
  ]);
});

test('ages are in whole minutes, hours and days, and never in the future', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const ageOf = (timestamp: string) => english.age(timestamp, now);
  expect(ageOf('2026-11-23T11:45:10Z')).toBe('14 minutes ago');
  expect(ageOf('2026-11-23T09:00:00Z')).toBe('3 hours ago');
  expect(ageOf('2026-11-20T09:00:00Z')).toBe('3 days ago');
  expect(ageOf('2026-11-23T11:59:30Z')).toBe('this minute');
  expect(ageOf('2026-11-23T12:01:00Z')).toBe('this minute');
  expect(german.age('2026-11-22T12:00:00Z', now)).toBe('gestern');
});

test('dates and lists are those of the language', () => {
  expect([english.day('2026-11-03T12:00:00Z'), german.day('2026-11-03T12:00:00Z')]).toEqual([
    '3 Nov 2026',
    '03.11.2026',
  ]);
  expect([english.list(['A', 'B', 'C']), german.alternatives(['A', 'B'])]).toEqual([
    'A, B and C',
    'A oder B',
  ]);
});

test('languages are named, and a tag that is none stays as it is', () => {
  expect([english.language('es'), german.language('es')]).toEqual(['Spanish', 'Spanisch']);
  expect(german.language('not a tag')).toBe('not a tag');
});
