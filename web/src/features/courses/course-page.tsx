import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isNotFound } from '../../server/server-problem.ts';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { CourseActions } from './course-actions.tsx';
import { CourseDetails } from './course-details.tsx';
import { CourseFacts } from './course-facts.tsx';
import { CourseNotFound } from './course-not-found.tsx';
import classes from './course-page.module.css';
import { CoursePageSkeleton } from './course-page-skeleton.tsx';
import { courseQuery } from './course-query.ts';
import { CourseRuns } from './course-runs.tsx';
import { CourseSkills } from './course-skills.tsx';
import { CourseTile } from './course-tile.tsx';
import { Prerequisites } from './prerequisites.tsx';
import { NextCourses, SimilarCourses } from './related-courses.tsx';
import { useRecordView } from './use-record-view.ts';

const route = getRouteApi('/session/frame/courses/$id');

export function CoursePage() {
  const { id } = route.useParams();
  return <CoursePageOf key={id} id={id} />;
}

function CoursePageOf({ id }: { id: string }) {
  const t = useTranslations('courses');
  const { data: course, error, isFetching, refetch } = useQuery(courseQuery(id));
  useRecordView(course);

  if (isNotFound(error)) return <CourseNotFound />;
  if (course === undefined && error === null) return <CoursePageSkeleton />;
  if (course === undefined) {
    return (
      <FailedState
        title={t('notLoaded')}
        error={error}
        isRetrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <article>
      <div className={classes.banner} aria-hidden="true">
        <CourseTile course={course} columnCount={24} rowCount={3} />
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <div className={classes.head}>
            <PageHeading title={course.title} language={course.language ?? undefined} />
            <CourseFacts course={course} />
            {course.status === 'retired' && <p className={classes.retired}>{t('retired')}</p>}
          </div>
          <CourseActions course={course} />
          {course.description === '' ? (
            <p className={classes.description}>{t('noDescription')}</p>
          ) : (
            <p className={classes.description} lang={course.language ?? undefined} dir="auto">
              {course.description}
            </p>
          )}
          <CourseRuns course={course} />
          <CourseSkills course={course} />
          <Prerequisites courseId={course.id} />
        </div>
        <CourseDetails course={course} />
      </div>
      <NextCourses courseId={course.id} />
      <SimilarCourses courseId={course.id} />
    </article>
  );
}
