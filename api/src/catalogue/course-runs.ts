import { type CourseRun, type CourseStart, type CourseSummary, courseStarts, runModes } from '@crs/contracts';
import type { CourseRunRecord } from '@crs/database';

const DAY_LENGTH = 10;

/** The day of a moment, `2027-01-12`; days change at midnight UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, DAY_LENGTH);
}

/** Those that are going on or to come, first to last. */
export function listRunsAhead(runs: readonly CourseRunRecord[], today: string): CourseRun[] {
  return runs
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .map(toCourseRun)
    .toSorted((a, b) => compareDays(a.startsOn, b.startsOn) || compareDays(a.endsOn, b.endsOn));
}

/** The first one that is still to begin; where there is none, the last one that goes on. */
export function findNextRun(runsAhead: readonly CourseRun[], today: string): CourseRun | null {
  return runsAhead.find(({ startsOn }) => startsOn !== null && startsOn > today) ?? runsAhead.at(-1) ?? null;
}

/**
 * In which spans one can begin a course, by the run that its card shows: none where all its runs have ended, any where
 * nobody says when it is given.
 */
export function listStarts(
  { nextRun, hasNoRunAhead }: Pick<CourseSummary, 'nextRun' | 'hasNoRunAhead'>,
  today: string,
): readonly CourseStart[] {
  if (hasNoRunAhead) return [];
  if (nextRun === null) return courseStarts;
  const { startsOn } = nextRun;
  if (startsOn === null || startsOn <= today) return ['now'];
  if (startsOn <= addMonths(today, 1)) return ['month', '3-months'];
  return startsOn <= addMonths(today, 3) ? ['3-months'] : [];
}

/** Only to be compared with days: a month after `2027-01-31` is `2027-02-31`, later than all days of February. */
function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${Math.floor(months / 12)}-${month}${day.slice(7)}`;
}

/** A mode that CRS does not know is left out. */
export function toCourseRun({ term, startsOn, endsOn, seats, mode }: CourseRunRecord): CourseRun {
  return { term, startsOn, endsOn, seats, mode: runModes.find((known) => known === mode) ?? null };
}

function compareDays(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
