import type { CourseSummary } from '@crs/contracts';
import { Link } from '@tanstack/react-router';
import classes from './course-title-link.module.css';

interface CourseTitleLinkProps {
  course: Pick<CourseSummary, 'id' | 'title' | 'language'>;
  recommendationId?: string | null | undefined;
}

/** Its hit area covers the card around it, which must be positioned. */
export function CourseTitleLink({ course, recommendationId }: CourseTitleLinkProps) {
  return (
    <Link
      to="/courses/$id"
      params={{ id: course.id }}
      {...(recommendationId ? { state: { recommendationId } } : {})}
      className={classes.link}
      lang={course.language ?? undefined}
      dir="auto"
    >
      {course.title}
    </Link>
  );
}
