import { useTranslations } from 'use-intl';
import { CourseCardSkeleton } from '../courses/course-card-skeleton.tsx';
import classes from './catalogue-results.module.css';

const shownSkeletonCount = 8;

export function CatalogueResultSkeletons() {
  const t = useTranslations('catalogue');
  return (
    <div role="status" aria-label={t('loading')} className={classes.list}>
      {Array.from({ length: shownSkeletonCount }, (_, index) => (
        <CourseCardSkeleton key={index} />
      ))}
    </div>
  );
}
