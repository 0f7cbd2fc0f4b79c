import type { RunEntry } from '@crs/api';
import { listTermsFrom, listTermsUntil, type Season, type Term } from './term-calendar.ts';

const TERMS_AHEAD = 4;
/** Of each hundred courses so many are given whenever somebody begins them: they have no runs. */
const PERCENT_WITHOUT_RUNS = 30;
/** Of each hundred courses so many have ended for good, and others are given instead. */
const PERCENT_ENDED = 3;

const seasonsOf: Season[][] = [['spring'], ['autumn'], ['spring', 'autumn'], ['spring', 'summer', 'autumn']];
const modes = ['on-campus', 'on-campus', 'online', 'blended'] as const;
const seats = [24, 40, 60, 120, null];

/**
 * When the courses of the demo are given, seen from today: most in this term or one of the next, some whenever one likes,
 * a few not any more.
 */
export function listDemoRuns(courseIds: readonly string[], today: Date): RunEntry[] {
  const ahead = listTermsFrom(today, TERMS_AHEAD);
  const ended = listTermsUntil(today, TERMS_AHEAD).findLast(({ end }) => end < (ahead[0] as Term).start);
  return courseIds.flatMap((course, place) => {
    const percent = (place * 37) % 100;
    if (percent < PERCENT_WITHOUT_RUNS) return [];
    const isEnded = percent >= 100 - PERCENT_ENDED;
    const isGiven = ({ season }: Term) => seasonsOf[place % seasonsOf.length]?.includes(season);
    const terms = isEnded && ended ? [ended] : ahead.filter(isGiven);
    return terms.map((term) => ({ course, run: toRun(term, place) }));
  });
}

function toRun({ season, year, start, end }: Term, place: number): RunEntry['run'] {
  return {
    term: `${season.charAt(0).toUpperCase()}${season.slice(1)} ${year}`,
    startsOn: start.toISOString().slice(0, 10),
    endsOn: end.toISOString().slice(0, 10),
    seats: seats[place % seats.length] ?? null,
    mode: modes[place % modes.length] ?? null,
  };
}
