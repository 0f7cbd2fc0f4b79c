import type { Course } from '@crs/contracts';
import { Rating } from '@mantine/core';
import { useRecordInteraction } from '../learning/use-interactions.ts';
import classes from './course-actions.module.css';

/** Stars for a course that the learner takes or took. */
export function CourseRating({ course, stars }: { course: Course; stars: number | undefined }) {
  const { mutate: record } = useRecordInteraction();
  return (
    <div className={classes.rating}>
      <span id="rating">Your rating</span>
      <Rating
        aria-labelledby="rating"
        value={stars ?? 0}
        size="lg"
        color="marigold"
        getSymbolLabel={(value) => (value === 1 ? '1 star' : `${value} stars`)}
        onChange={(value) => record({ course, kind: 'rate', value })}
      />
    </div>
  );
}
