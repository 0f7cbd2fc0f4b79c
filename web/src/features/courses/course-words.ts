import type { CourseSummary } from '@crs/contracts';

// The texts of the app are English; numbers and dates follow the reader's kind of English.
const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en';

const hours = new Intl.NumberFormat(locale, {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const counts = new Intl.NumberFormat(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

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
