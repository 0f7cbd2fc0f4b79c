import type { CourseRun, CourseSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';

/** Days of runs are days of UTC, wherever the reader is. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** When a course is given, in the language of the reader. */
export function useRunWords() {
  const t = useTranslations('courses.runs');
  const formats = useFormats();
  const state = ({ startsOn, endsOn }: CourseRun) => {
    if (startsOn !== null && startsOn > today()) return t('starts', { day: formats.calendarDay(startsOn) });
    return endsOn === null ? t('open') : t('until', { day: formats.calendarDay(endsOn) });
  };
  return {
    state,
    /** Undefined for a course of which nobody says when it is given. */
    next: ({ nextRun, hasNoRunAhead }: CourseSummary) =>
      nextRun ? state(nextRun) : hasNoRunAhead ? t('none') : undefined,
    /** From the first day to the last, as far as they are known. */
    days: ({ startsOn, endsOn }: CourseRun) => {
      if (startsOn !== null && endsOn !== null) return formats.calendarDays(startsOn, endsOn);
      if (startsOn !== null) return t('from', { day: formats.calendarDay(startsOn) });
      return endsOn === null ? undefined : t('to', { day: formats.calendarDay(endsOn) });
    },
    mode: ({ mode }: CourseRun) => (mode === null ? undefined : t(`modes.${mode}`)),
    seats: ({ seats }: CourseRun) => (seats === null ? undefined : t('seats', { count: seats })),
  };
}
