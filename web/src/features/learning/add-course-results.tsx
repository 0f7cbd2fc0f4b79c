import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { catalogueQuery } from '../catalogue/catalogue-query.ts';
import { CourseFacts } from '../courses/course-facts.tsx';
import classes from './add-course.module.css';
import type { CourseStanding } from './course-standing.ts';
import { useRecordInteraction } from './use-interactions.ts';

const resultCount = 8;

export function AddCourseResults({ words, standings }: { words: string; standings: CourseStanding[] }) {
  const t = useTranslations('learning.add');
  const filters = words === '' ? {} : { q: words };
  const { data, error, isFetching, refetch } = useInfiniteQuery(catalogueQuery(filters, resultCount));
  const { mutate: record } = useRecordInteraction();
  const courses = data?.pages[0]?.items;

  if (courses === undefined && error !== null) {
    return (
      <FailedState title={t('failed')} error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
    );
  }
  if (courses === undefined) return <Skeleton height={320} mt="md" radius="lg" />;
  return (
    <>
      <p className={classes.count} role="status">
        {courses.length === 0 ? t('nothing', { words }) : t(words === '' ? 'some' : 'best')}
      </p>
      <ul className={classes.results}>
        {courses.map((course) => {
          const standing = standings.find((known) => known.course.id === course.id);
          const isTaking = standing?.isTaking ?? false;
          const isCompleted = standing?.isCompleted ?? false;
          return (
            <li key={course.id} className={classes.result}>
              <div className={classes.words}>
                <div className={classes.name} lang={course.language ?? undefined} dir="auto">
                  {course.title}
                </div>
                <CourseFacts course={course} />
              </div>
              <div className={classes.choices}>
                <Button
                  size="xs"
                  variant={isTaking ? 'light' : 'default'}
                  disabled={isTaking || isCompleted}
                  aria-label={t('takingLabel', { title: course.title })}
                  onClick={() => record({ course, kind: 'enrol' })}
                >
                  {t('taking')}
                </Button>
                <Button
                  size="xs"
                  variant={isCompleted ? 'light' : 'default'}
                  disabled={isCompleted}
                  aria-label={t('completedLabel', { title: course.title })}
                  onClick={() => record({ course, kind: 'complete' })}
                >
                  {t('completed')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
