import { CourseCardSkeleton } from '../courses/course-card-skeleton.tsx';
import classes from './catalogue-results.module.css';

const shownSkeletonCount = 8;

export function CatalogueResultSkeletons() {
  return (
    <div role="status" aria-label="Loading courses" className={classes.list}>
      {Array.from({ length: shownSkeletonCount }, (_, index) => (
        <CourseCardSkeleton key={index} />
      ))}
    </div>
  );
}
