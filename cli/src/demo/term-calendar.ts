const dayMs = 24 * 60 * 60 * 1000;

export type Season = 'spring' | 'summer' | 'autumn';

export interface Term {
  season: Season;
  year: number;
  /** Enrolment opens; later than the end of the term before. */
  enrolFrom: Date;
  start: Date;
  end: Date;
}

/** Month (0 = January) and day, UTC. */
const seasons: {
  season: Season;
  enrolFrom: [number, number];
  start: [number, number];
  end: [number, number];
}[] = [
  { season: 'spring', enrolFrom: [0, 11], start: [1, 2], end: [4, 29] },
  { season: 'summer', enrolFrom: [5, 2], start: [5, 15], end: [7, 21] },
  { season: 'autumn', enrolFrom: [7, 25], start: [8, 14], end: [11, 18] },
];

/** The last `count` terms whose enrolment opened before `until`, oldest first. */
export function listTermsUntil(until: Date, count: number): Term[] {
  const lastYear = until.getUTCFullYear();
  const years = Array.from({ length: Math.ceil(count / 3) + 2 }, (_, back) => lastYear - back).toReversed();
  return years
    .flatMap((year) => seasons.map((dates) => toTerm(year, dates)))
    .filter((term) => term.enrolFrom < until)
    .slice(-count);
}

/** The first `count` terms that have not ended on the day of `from`, oldest first. */
export function listTermsFrom(from: Date, count: number): Term[] {
  const today = from.toISOString().slice(0, 10);
  const firstYear = from.getUTCFullYear();
  return Array.from({ length: Math.ceil(count / 3) + 1 }, (_, ahead) => firstYear + ahead)
    .flatMap((year) => seasons.map((dates) => toTerm(year, dates)))
    .filter((term) => term.end.toISOString().slice(0, 10) >= today)
    .slice(0, count);
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + Math.round(days * dayMs));
}

function toTerm(year: number, dates: (typeof seasons)[number]): Term {
  const at = ([month, day]: [number, number]) => new Date(Date.UTC(year, month, day));
  return {
    season: dates.season,
    year,
    enrolFrom: at(dates.enrolFrom),
    start: at(dates.start),
    end: at(dates.end),
  };
}
