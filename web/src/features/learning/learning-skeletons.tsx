import { CourseCardSkeleton } from '../courses/course-card-skeleton.tsx';
import classes from './standing-list.module.css';

const shownSkeletonCount = 4;

export function LearningSkeletons() {
  return (
    <div role="status" aria-label="Loading your courses" className={classes.list}>
      {Array.from({ length: shownSkeletonCount }, (_, index) => (
        <CourseCardSkeleton key={index} />
      ))}
    </div>
  );
}
