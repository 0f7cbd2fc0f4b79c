import type { CourseSummary, InteractionKind } from '@crs/contracts';
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

const messageOf: Record<Feedback, (title: string) => string> = {
  save: (title) => `Saved “${title}”.`,
  dismiss: (title) => `“${title}” will not be recommended again.`,
  know: (title) => `“${title}” counts as known.`,
  enrol: (title) => `“${title}” is now in your courses.`,
  complete: (title) => `“${title}” is marked as completed.`,
};

/** Gives feedback on a course with a way back, from wherever a course is shown. */
export function useCourseFeedback(course: CourseSummary, recommendationId?: string | null) {
  const { mutate: record } = useRecordInteraction();
  const { mutate: remove } = useRemoveInteraction();

  const give = (feedback: Feedback) => {
    const change = { course, kind: kindOf[feedback], recommendationId };
    record(change);
    notifyWithUndo(messageOf[feedback](course.title), () => remove(change));
  };
  const takeBack = (feedback: Feedback) => {
    remove({ course, kind: kindOf[feedback] });
    notifyDone(`“${course.title}”: taken back.`);
  };
  return { give, takeBack };
}
