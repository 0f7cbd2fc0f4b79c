import type { CourseSummary } from '@crs/contracts';
import type { ReactNode } from 'react';
import classes from './course-card.module.css';
import { CourseFacts } from './course-facts.tsx';
import { CourseTile } from './course-tile.tsx';
import { CourseTitleLink } from './course-title-link.tsx';
import { CourseTopics } from './course-topics.tsx';

interface CourseCardProps {
  course: CourseSummary;
  /** One below the heading that the list stands under. */
  headingLevel: 2 | 3;
  /** Stands below the facts and is clickable on its own. */
  children?: ReactNode;
}

/** A course in a list; the whole card leads to its page. */
export function CourseCard({ course, headingLevel, children }: CourseCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={classes.card}>
      <div className={classes.picture}>
        <CourseTile course={course} />
      </div>
      <div className={classes.body}>
        <Heading className={classes.title}>
          <CourseTitleLink course={course} />
        </Heading>
        <CourseFacts course={course} />
        <CourseTopics course={course} />
        {children !== undefined && <div className={classes.actions}>{children}</div>}
      </div>
    </article>
  );
}
