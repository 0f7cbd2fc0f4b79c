import type { CourseSummary } from '@crs/contracts';
import { UnstyledButton } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconChecks, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMe } from '../account/me-query.ts';
import { useCourseFeedback } from '../learning/use-course-feedback.ts';
import { useStanding } from '../learning/use-standing.ts';
import { LessOfMenu } from './less-of-menu.tsx';
import classes from './recommendation-feedback.module.css';

interface RecommendationFeedbackProps {
  course: CourseSummary;
  recommendationId: string | null;
  onLeave: () => void;
  why: { isOpen: boolean; panelId: string; toggle: () => void };
}

export function RecommendationFeedback({
  course,
  recommendationId,
  onLeave,
  why,
}: RecommendationFeedbackProps) {
  const t = useTranslations('recommendations.feedback');
  const { give, takeBack } = useCourseFeedback(course, recommendationId);
  const { isPersonalised } = useMe().preferences;
  const isSaved = useStanding(course.id)?.isSaved ?? false;
  const leaveWith = (feedback: 'dismiss' | 'know') => {
    onLeave();
    give(feedback);
  };

  return (
    <div className={classes.row} role="group" aria-label={t('label', { title: course.title })}>
      <UnstyledButton
        className={classes.button}
        aria-pressed={isSaved}
        onClick={() => (isSaved ? takeBack('save') : give('save'))}
      >
        {isSaved ? (
          <IconBookmarkFilled size={18} aria-hidden="true" />
        ) : (
          <IconBookmark size={18} aria-hidden="true" />
        )}
        {isSaved ? t('saved') : t('save')}
      </UnstyledButton>
      <UnstyledButton className={classes.button} onClick={() => leaveWith('know')}>
        <IconChecks size={18} aria-hidden="true" />
        {t('know')}
      </UnstyledButton>
      <UnstyledButton className={classes.button} onClick={() => leaveWith('dismiss')}>
        <IconX size={18} aria-hidden="true" />
        {t('dismiss')}
      </UnstyledButton>
      {isPersonalised && <LessOfMenu course={course} onLeave={onLeave} />}
      <UnstyledButton
        className={classes.button}
        data-last
        aria-expanded={why.isOpen}
        aria-controls={why.panelId}
        onClick={why.toggle}
      >
        <IconQuestionMark size={18} aria-hidden="true" />
        {t('why')}
      </UnstyledButton>
    </div>
  );
}
