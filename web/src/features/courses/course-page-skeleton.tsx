import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './course-page.module.css';

export function CoursePageSkeleton() {
  const t = useTranslations('courses');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className={classes.banner} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <div>
            <Skeleton height={34} width="70%" mb={16} />
            <Skeleton height={16} width="50%" />
          </div>
          <Skeleton height={42} width="min(100%, 24rem)" />
          <Skeleton height={140} />
        </div>
        <Skeleton height={220} radius="lg" />
      </div>
    </div>
  );
}
