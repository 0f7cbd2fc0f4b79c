import type { CourseSummary } from '@crs/contracts';
import { readerLocale } from '../../shell/reader-locale.ts';

const hours = new Intl.NumberFormat(readerLocale, {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const counts = new Intl.NumberFormat(readerLocale);
const days = new Intl.DateTimeFormat(readerLocale, { dateStyle: 'medium' });
const languages = new Intl.DisplayNames(readerLocale, { type: 'language', fallback: 'code' });

export function formatHours(workloadHours: number): string {
  return hours.format(workloadHours);
}

export function formatCount(count: number): string {
  return counts.format(count);
}

export function formatDay(timestamp: string): string {
  return days.format(new Date(timestamp));
}

/** "Spanish" for `es`; a tag that Intl refuses is shown as it is. */
export function nameOfLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The workload of a course, or how long it takes where only that is known. */
export function describeWorkload(
  course: Pick<CourseSummary, 'workloadHours' | 'duration'>,
): string | undefined {
  if (course.workloadHours !== null) return formatHours(course.workloadHours);
  return course.duration ?? undefined;
}
