import type { CourseSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { isCourseStart } from './course-starts.ts';
import { isLevel } from './levels.ts';

export type CourseWords = ReturnType<typeof useCourseWords>;

/** The facts of a course in the language of the reader. */
export function useCourseWords() {
  const t = useTranslations('courses');
  const formats = useFormats();
  return {
    /** A text that is no level is shown as it is. */
    level: (text: string) => (isLevel(text) ? t(`levels.${text}`) : text),
    /** When one can begin. */
    starts: (text: string) => (isCourseStart(text) ? t(`starts.${text}`) : text),
    language: formats.language,
    /** The workload, or how long the course takes where only that is known. */
    workload: ({ workloadHours, duration }: Pick<CourseSummary, 'workloadHours' | 'duration'>) =>
      workloadHours === null ? (duration ?? undefined) : formats.hours(workloadHours),
  };
}
