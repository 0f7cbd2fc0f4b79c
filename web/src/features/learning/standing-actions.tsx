import type { InteractionKind } from '@crs/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { notifyWithUndo } from '../../shell/notifications.tsx';
import type { CourseStanding } from './course-standing.ts';
import type { LearningTab } from './learning-search.ts';
import classes from './standing-actions.module.css';
import { useCourseFeedback } from './use-course-feedback.ts';
import { useRecordInteraction, useRemoveInteraction } from './use-interactions.ts';

const kindOf: Record<LearningTab, InteractionKind> = {
  taking: 'enrol',
  completed: 'complete',
  saved: 'bookmark',
  dismissed: 'dismiss',
};

/** The way on (finished, start) and the way back for one entry. */
export function StandingActions({ tab, standing }: { tab: LearningTab; standing: CourseStanding }) {
  const t = useTranslations('learning');
  const { course } = standing;
  const { title } = course;
  const { give } = useCourseFeedback(course);
  const { mutate: record } = useRecordInteraction();
  const { mutate: remove } = useRemoveInteraction();
  const kind = kindOf[tab];
  const removal = tab === 'dismissed' ? 'recommendAgain' : 'remove';

  const takeBack = () => {
    remove({ course, kind });
    notifyWithUndo(t(`removed.${tab}`, { title }), () => record({ course, kind }));
  };
  return (
    <>
      {tab === 'taking' && (
        <Button
          variant="light"
          size="xs"
          onClick={() => give('complete')}
          aria-label={t('actions.finishLabel', { title })}
        >
          {t('actions.finish')}
        </Button>
      )}
      {tab === 'saved' && !standing.isTaking && !standing.isCompleted && (
        <Button
          variant="light"
          size="xs"
          onClick={() => give('enrol')}
          aria-label={t('actions.enrolLabel', { title })}
        >
          {t('actions.enrol')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.back}
        onClick={takeBack}
        aria-label={t(`actions.${removal}Label`, { title })}
      >
        {t(`actions.${removal}`)}
      </Button>
    </>
  );
}
