import type { CourseRunRecord, WriteOutcome } from '@crs/database';
import type { FileReport } from './import-report.ts';
import type { ImportTarget, Sourced } from './import-target.ts';
import { inBatches } from './in-batches.ts';
import type { RunEntry } from './read-crs-runs.ts';
import type { Roster, RunDays } from './roster.ts';
import { faultOf } from './row-fault.ts';

const BATCH_COURSES = 250;

/** Writes the runs of one file, which says all those of each course that it names. */
export async function writeRuns(
  target: ImportTarget,
  report: FileReport,
  entries: AsyncIterable<Sourced<RunEntry>>,
): Promise<void> {
  const byCourse = new Map<string, Sourced<RunEntry>[]>();
  for await (const entry of rejectRepeated(entries, report)) {
    const known = byCourse.get(entry.record.course);
    if (known) known.push(entry);
    else byCourse.set(entry.record.course, [entry]);
  }
  for await (const batch of inBatches(byCourse, BATCH_COURSES)) {
    const runs = new Map(batch.map(([course, own]) => [course, own.map(({ record }) => record.run)]));
    const written = await target.writeRuns(runs);
    for (const [course, own] of batch) reportCourse(report, own, written.get(course));
  }
}

function reportCourse(
  report: FileReport,
  entries: readonly Sourced<RunEntry>[],
  outcomes: readonly WriteOutcome[] | undefined,
): void {
  if (outcomes) return report.countEach(outcomes, entries, labelOf);
  for (const { rowNo, record } of entries)
    report.reject(rowNo, 'course_id', faultOf('unknown_course', { value: record.course }));
}

function labelOf({ course, run: { term, startsOn } }: RunEntry): string {
  return [course, term ?? startsOn].filter((word) => word !== null).join(' ');
}

async function* rejectRepeated(
  entries: AsyncIterable<Sourced<RunEntry>>,
  report: FileReport,
): AsyncGenerator<Sourced<RunEntry>> {
  const rowOf = new Map<string, number>();
  for await (const entry of entries) {
    const { course, run } = entry.record;
    const key = JSON.stringify([course, run]);
    const before = rowOf.get(key);
    if (before !== undefined) report.reject(entry.rowNo, null, faultOf('repeated_run', { row: before }));
    else {
      rowOf.set(key, entry.rowNo);
      yield entry;
    }
  }
}

/**
 * Writes the runs that the files of a student information system told of, once their courses are there. They say all
 * runs of each term that they speak of; those of other terms stay, unless they are cancelled.
 */
export async function writeRosterRuns(
  target: ImportTarget,
  notices: string[],
  { runs, cancelledRuns }: Pick<Roster, 'runs' | 'cancelledRuns'>,
): Promise<void> {
  const counts = { created: 0, updated: 0, removed: 0 };
  for await (const batch of inBatches(runs, BATCH_COURSES)) {
    const stored = await target.findRuns(batch.map(([course]) => course));
    const whole = batch.map(([course, own]) => {
      const terms = new Set(own.map(({ term }) => term));
      const others = (stored.get(course) ?? []).filter(({ term }) => !terms.has(term));
      const cancelled = cancelledRuns.get(course) ?? [];
      const kept = others.filter((run) => !cancelled.some((days) => isRunOf(run, days)));
      counts.removed += others.length - kept.length;
      return [course, [...kept, ...own.map((run) => completeRun(run, stored.get(course)))]] as const;
    });
    const written = await target.writeRuns(new Map(whole));
    for (const outcome of [...written.values()].flat()) if (outcome !== 'unchanged') counts[outcome] += 1;
  }
  const { created, updated, removed } = counts;
  if (created + updated + removed === 0) return;
  const told = `runs of courses: ${created} new, ${updated} changed`;
  notices.push(removed === 0 ? told : `${told}, ${removed} removed`);
}

/** By the name of the term, whatever became of its days; by the days where it has none. */
function isRunOf({ term, startsOn, endsOn }: CourseRunRecord, days: RunDays): boolean {
  if (term !== days.term) return false;
  return term !== null || (startsOn === days.startsOn && endsOn === days.endsOn);
}

/** Seats and mode such a system does not say: they stay as somebody else gave them. */
function completeRun(run: CourseRunRecord, stored: readonly CourseRunRecord[] = []): CourseRunRecord {
  const sameTerm = stored.filter(({ term }) => term === run.term);
  const same = sameTerm.find(({ startsOn }) => startsOn === run.startsOn) ?? sameTerm[0];
  return { ...run, seats: same?.seats ?? null, mode: same?.mode ?? null };
}
