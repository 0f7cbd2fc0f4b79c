import { type CourseRun, runModes } from '@crs/contracts';
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

/** A mode that CRS does not know is left out. */
export function toCourseRun({ term, startsOn, endsOn, seats, mode }: CourseRunRecord): CourseRun {
  return { term, startsOn, endsOn, seats, mode: runModes.find((known) => known === mode) ?? null };
}

function compareDays(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
