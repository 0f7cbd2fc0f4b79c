import type { CourseSummary } from '@crs/contracts';
import classes from './course-topics.module.css';

const shownSkillCount = 3;

/** The subjects of a course, or some of its skills in a catalogue without subjects. */
export function CourseTopics({ course: { subjects, skills, language } }: { course: CourseSummary }) {
  const topics = subjects.length > 0 ? subjects : skills.slice(0, shownSkillCount);
  return (
    topics.length > 0 && (
      <p className={classes.topics} lang={language ?? undefined}>
        {topics.join(', ')}
      </p>
    )
  );
}
