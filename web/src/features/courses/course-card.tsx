import type { CourseSummary } from '@crs/contracts';
import type { ReactNode } from 'react';
import classes from './course-card.module.css';
import { CourseFacts } from './course-facts.tsx';
import { CourseTile } from './course-tile.tsx';
import { CourseTitleLink } from './course-title-link.tsx';

/** A course in a list; `children` stand below the facts and are clickable on their own. */
export function CourseCard({ course, children }: { course: CourseSummary; children?: ReactNode }) {
  return (
    <article className={classes.card}>
      <div className={classes.picture}>
        <CourseTile course={course} />
      </div>
      <div className={classes.body}>
        <h3 className={classes.title}>
          <CourseTitleLink course={course} />
        </h3>
        <CourseFacts course={course} />
        {course.subjects.length > 0 && <p className={classes.subjects}>{course.subjects.join(', ')}</p>}
        {children !== undefined && <div className={classes.actions}>{children}</div>}
      </div>
    </article>
  );
}
