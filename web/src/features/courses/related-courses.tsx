import type { RelatedCourses as RelatedCoursesAnswer } from '@crs/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { CourseCard } from './course-card.tsx';
import { CourseCardSkeleton } from './course-card-skeleton.tsx';
import { nextCoursesQuery, similarCoursesQuery } from './course-query.ts';
import classes from './related-courses.module.css';

const shownCourseCount = 6;

export function NextCourses({ courseId }: { courseId: string }) {
  const t = useTranslations('courses.related');
  return <RelatedCourses title={t('next')} query={useQuery(nextCoursesQuery(courseId))} />;
}

export function SimilarCourses({ courseId }: { courseId: string }) {
  const t = useTranslations('courses.related');
  return <RelatedCourses title={t('similar')} query={useQuery(similarCoursesQuery(courseId))} />;
}

function RelatedCourses({ title, query }: { title: string; query: UseQueryResult<RelatedCoursesAnswer> }) {
  const t = useTranslations('courses.related');
  const { data, error, isFetching, refetch } = query;
  const courses = data?.items.slice(0, shownCourseCount).map(({ course }) => course);
  if (courses?.length === 0) return null;

  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {error !== null && data === undefined ? (
        <FailedState
          title={t('notLoaded')}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <ul className={classes.list}>
          {courses?.map((course) => (
            <li key={course.id}>
              <CourseCard course={course} headingLevel={3} />
            </li>
          ))}
          {courses === undefined &&
            Array.from({ length: shownCourseCount }, (_, index) => (
              <li key={index}>
                <CourseCardSkeleton />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
