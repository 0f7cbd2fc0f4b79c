import { Skeleton } from '@mantine/core';
import classes from './course-card.module.css';

export function CourseCardSkeleton() {
  return (
    <div className={classes.card}>
      <Skeleton width={56} height={56} radius="md" />
      <div>
        <Skeleton height={16} width="75%" mt={4} mb={12} />
        <Skeleton height={12} width="90%" mb={10} />
        <Skeleton height={12} width="40%" mb={4} />
      </div>
    </div>
  );
}
