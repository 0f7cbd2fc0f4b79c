import type { CoursePrerequisites, PrerequisiteState } from '@crs/contracts';
import { IconCircleCheckFilled, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './prerequisites.module.css';

type Group = CoursePrerequisites['groups'][number];

const signs: Record<PrerequisiteState, typeof IconHelpCircle> = {
  met: IconCircleCheckFilled,
  missing: IconCircleDashed,
  unknown: IconHelpCircle,
};

export function PrerequisiteGroup({ group: { state, courses } }: { group: Group }) {
  const t = useTranslations('courses.prerequisites');
  const Icon = signs[state];
  return (
    <li className={classes.group} data-state={state}>
      <div className={classes.sign}>
        <Icon size={22} stroke={1.75} aria-hidden="true" />
      </div>
      <div>
        <div className={classes.state}>
          <span>{t(`states.${state}`)}</span>
          {courses.length > 1 && <span className={classes.rule}>{t('anyOne')}</span>}
        </div>
        <ul className={classes.courses}>
          {courses.map((course) => (
            <li key={course.id} className={classes.course} data-taken={course.isTaken || undefined}>
              {course.title === null ? (
                <span>{t('notInCatalogue', { id: course.id })}</span>
              ) : (
                <Link to="/courses/$id" params={{ id: course.id }}>
                  {course.title}
                </Link>
              )}
              {course.isTaken && <span className={classes.taken}>{t('taken')}</span>}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
