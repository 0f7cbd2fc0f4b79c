import type { Course } from '@crs/contracts';
import { Button } from '@mantine/core';
import {
  IconBookmark,
  IconBookmarkFilled,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconPlus,
} from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Feedback, useCourseFeedback } from '../learning/use-course-feedback.ts';
import { useStanding } from '../learning/use-standing.ts';
import classes from './course-actions.module.css';
import { CourseRating } from './course-rating.tsx';

/** What a learner can do with a course; each action is a switch that shows where the learner stands. */
export function CourseActions({ course }: { course: Course }) {
  const t = useTranslations('courses.actions');
  const { recommendationId } = useLocation().state;
  const { give, takeBack } = useCourseFeedback(course, recommendationId);
  const standing = useStanding(course.id);
  const isTaking = standing?.isTaking ?? false;
  const isCompleted = standing?.isCompleted ?? false;
  const isSaved = standing?.isSaved ?? false;
  const isDismissed = standing?.isDismissed ?? false;
  const toggle = (feedback: Feedback, isOn: boolean) => () => (isOn ? takeBack(feedback) : give(feedback));

  return (
    <div className={classes.actions} role="group" aria-label={t('label')}>
      {!isCompleted && (
        <Button
          className={classes.first}
          variant={isTaking ? 'light' : 'filled'}
          aria-pressed={isTaking}
          leftSection={isTaking ? <IconCheck size={18} /> : <IconPlus size={18} />}
          onClick={toggle('enrol', isTaking)}
        >
          {isTaking ? t('enrolled') : t('enrol')}
        </Button>
      )}
      <Button
        variant={isCompleted ? 'light' : 'default'}
        aria-pressed={isCompleted}
        leftSection={<IconCircleCheck size={18} stroke={1.75} />}
        onClick={toggle('complete', isCompleted)}
      >
        {isCompleted ? t('completed') : t('complete')}
      </Button>
      <Button
        variant="default"
        aria-pressed={isSaved}
        leftSection={isSaved ? <IconBookmarkFilled size={18} /> : <IconBookmark size={18} stroke={1.75} />}
        onClick={toggle('save', isSaved)}
      >
        {isSaved ? t('saved') : t('save')}
      </Button>
      {!isTaking && !isCompleted && (
        <Button
          className={classes.last}
          variant="subtle"
          aria-pressed={isDismissed}
          leftSection={<IconCircleX size={18} stroke={1.75} />}
          onClick={toggle('dismiss', isDismissed)}
        >
          {t('dismiss')}
        </Button>
      )}
      {(isTaking || isCompleted) && (
        <div className={classes.rating}>
          <span aria-hidden="true">{t('rating')}</span>
          <CourseRating course={course} stars={standing?.rating} size="lg" />
        </div>
      )}
    </div>
  );
}
