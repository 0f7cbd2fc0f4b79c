import type { CourseSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language-provider.tsx';
import classes from './course-facts.module.css';
import { useCourseWords } from './use-course-words.ts';
import { useRunWords } from './use-run-words.ts';

/** Provider, level, workload, a foreign language and when it is given, in one line that may wrap. */
export function CourseFacts({ course }: { course: CourseSummary }) {
  const t = useTranslations('courses');
  const words = useCourseWords();
  const runWords = useRunWords();
  const { language: pageLanguage } = useLanguage();
  const isForeign = course.language !== null && course.language.split('-')[0] !== pageLanguage;
  const facts = [
    course.level === null ? undefined : words.level(course.level),
    words.workload(course),
    isForeign && course.language !== null
      ? t('inLanguage', { language: words.language(course.language) })
      : undefined,
    runWords.next(course),
  ].filter((fact) => fact !== undefined);

  return (
    <p className={classes.facts}>
      {course.provider !== null && <span className={classes.provider}>{course.provider}</span>}
      {facts.map((fact) => (
        <span key={fact} className={classes.fact}>
          {fact}
        </span>
      ))}
    </p>
  );
}
