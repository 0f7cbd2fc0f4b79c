import type { CourseSummary } from '@crs/contracts';
import { Rating } from '@mantine/core';
import { useRecordInteraction } from '../learning/use-interactions.ts';

interface CourseRatingProps {
  course: CourseSummary;
  stars: number | undefined;
  size?: 'sm' | 'lg';
}

/** Stars for a course that the learner takes or took. */
export function CourseRating({ course, stars, size = 'sm' }: CourseRatingProps) {
  const { mutate: record } = useRecordInteraction();
  return (
    <Rating
      role="radiogroup"
      aria-label={`Your rating of ${course.title}`}
      value={stars ?? 0}
      size={size}
      color="marigold.5"
      getSymbolLabel={(value) => (value === 1 ? '1 star' : `${value} stars`)}
      onChange={(value) => record({ course, kind: 'rate', value })}
    />
  );
}
