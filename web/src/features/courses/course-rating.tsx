import type { CourseSummary } from '@crs/contracts';
import { Rating } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useRecordInteraction } from '../learning/use-interactions.ts';

interface CourseRatingProps {
  course: CourseSummary;
  stars: number | undefined;
  size?: 'sm' | 'lg';
}

/** Stars for a course that the learner takes or took. */
export function CourseRating({ course, stars, size = 'sm' }: CourseRatingProps) {
  const t = useTranslations('courses.rating');
  const { mutate: record } = useRecordInteraction();
  return (
    <Rating
      role="radiogroup"
      aria-label={t('label', { title: course.title })}
      value={stars ?? 0}
      size={size}
      color="marigold.5"
      getSymbolLabel={(value) => t('stars', { count: value })}
      onChange={(value) => record({ course, kind: 'rate', value })}
    />
  );
}
