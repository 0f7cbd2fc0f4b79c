import { Skeleton } from '@mantine/core';
import classes from './models-page.module.css';

const shownRowCount = 4;

export function ModelsSkeleton() {
  return (
    <div role="status" aria-label="Loading the models" className={classes.sections}>
      <Skeleton className={classes.awaitedPanel} radius="lg" />
      <div>
        <Skeleton height={24} width="8rem" mb={16} />
        {Array.from({ length: shownRowCount }, (_, index) => (
          <Skeleton key={index} height={96} mb={8} radius="md" />
        ))}
      </div>
    </div>
  );
}
