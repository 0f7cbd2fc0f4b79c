import { useTranslations } from 'use-intl';
import { CourseCardSkeleton } from '../courses/course-card-skeleton.tsx';
import classes from './standing-list.module.css';

const shownSkeletonCount = 4;

export function LearningSkeletons() {
  const t = useTranslations('learning');
  return (
    <div role="status" aria-label={t('loading')} className={classes.list}>
      {Array.from({ length: shownSkeletonCount }, (_, index) => (
        <CourseCardSkeleton key={index} />
      ))}
    </div>
  );
}
