import { describe, expect, it } from 'vitest';
import { listTermsFrom, listTermsUntil } from './term-calendar.ts';

describe('listTermsUntil', () => {
  it('ends with the term whose enrolment opened last', () => {
    const names = (until: string, count: number) =>
      listTermsUntil(new Date(until), count).map(({ season, year }) => `${season} ${year}`);
    expect(names('2026-11-23', 4)).toEqual(['autumn 2025', 'spring 2026', 'summer 2026', 'autumn 2026']);
    expect(names('2026-01-05', 2)).toEqual(['summer 2025', 'autumn 2025']);
    expect(names('2026-01-20', 1)).toEqual(['spring 2026']);
  });

  it('opens enrolment after the end of the term before', () => {
    const terms = listTermsUntil(new Date('2026-11-23'), 12);
    expect(terms).toHaveLength(12);
    const moments = terms.flatMap(({ enrolFrom, start, end }) => [enrolFrom, start, end].map(Number));
    expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b));
  });
});

describe('listTermsFrom', () => {
  it('begins with the term that has not ended yet', () => {
    const names = (from: string, count: number) =>
      listTermsFrom(new Date(from), count).map(({ season, year }) => `${season} ${year}`);
    expect(names('2026-12-18T23:00:00Z', 2)).toEqual(['autumn 2026', 'spring 2027']);
    expect(names('2026-12-19', 4)).toEqual(['spring 2027', 'summer 2027', 'autumn 2027', 'spring 2028']);
  });
});
