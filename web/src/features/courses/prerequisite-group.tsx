import type { CoursePrerequisites, PrerequisiteState } from '@crs/contracts';
import { IconCircleCheckFilled, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './prerequisites.module.css';

type Group = CoursePrerequisites['groups'][number];

const signs: Record<PrerequisiteState, { icon: typeof IconHelpCircle; words: string }> = {
  met: { icon: IconCircleCheckFilled, words: 'Met' },
  missing: { icon: IconCircleDashed, words: 'Missing' },
  unknown: { icon: IconHelpCircle, words: 'Not known' },
};

export function PrerequisiteGroup({ group: { state, courses } }: { group: Group }) {
  const { icon: Icon, words } = signs[state];
  return (
    <li className={classes.group} data-state={state}>
      <div className={classes.sign}>
        <Icon size={22} stroke={1.75} aria-hidden="true" />
      </div>
      <div>
        <div className={classes.state}>
          <span>{words}</span>
          {courses.length > 1 && <span className={classes.rule}>any one of these</span>}
        </div>
        <ul className={classes.courses}>
          {courses.map((course) => (
            <li key={course.id} className={classes.course} data-taken={course.isTaken || undefined}>
              {course.title === null ? (
                <span>{course.id} (not in this catalogue)</span>
              ) : (
                <Link to="/courses/$id" params={{ id: course.id }}>
                  {course.title}
                </Link>
              )}
              {course.isTaken && <span className={classes.taken}>taken</span>}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
