import type { CourseSummary } from '@crs/contracts';
import classes from './course-facts.module.css';
import { describeWorkload, nameOfLanguage } from './course-words.ts';
import { levelNames } from './level-names.ts';

const pageLanguage = 'en';

/** Provider, level, workload and a foreign language in one line that may wrap. */
export function CourseFacts({ course }: { course: CourseSummary }) {
  const isForeign = course.language !== null && !course.language.startsWith(pageLanguage);
  const facts = [
    course.level === null ? undefined : levelNames[course.level],
    describeWorkload(course),
    isForeign && course.language !== null ? `in ${nameOfLanguage(course.language)}` : undefined,
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
