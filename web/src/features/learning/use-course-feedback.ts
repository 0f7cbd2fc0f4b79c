import type { CourseSummary, InteractionKind } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { notifyDone, notifyWithUndo } from '../../shell/notifications.tsx';
import { useRecordInteraction, useRemoveInteraction } from './use-interactions.ts';

export type Feedback = 'save' | 'dismiss' | 'know' | 'enrol' | 'complete';

const kindOf: Record<Feedback, InteractionKind> = {
  save: 'bookmark',
  dismiss: 'dismiss',
  // To know a course is to have taken it: it leaves the list and counts as a met prerequisite.
  know: 'complete',
  enrol: 'enrol',
  complete: 'complete',
};

/** Gives feedback on a course with a way back, from wherever a course is shown. */
export function useCourseFeedback(course: CourseSummary, recommendationId?: string | null) {
  const t = useTranslations('learning');
  const { title } = course;
  const { mutate: record } = useRecordInteraction();
  const { mutate: remove } = useRemoveInteraction();

  const give = (feedback: Feedback) => {
    const change = { course, kind: kindOf[feedback], recommendationId };
    record(change);
    notifyWithUndo(t(`given.${feedback}`, { title }), () => remove(change));
  };
  const takeBack = (feedback: Feedback) => {
    remove({ course, kind: kindOf[feedback] });
    notifyDone(t('takenBack', { title }));
  };
  return { give, takeBack };
}
