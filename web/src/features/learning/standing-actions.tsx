import type { InteractionKind } from '@crs/contracts';
import { Button } from '@mantine/core';
import { notifyWithUndo } from '../../shell/notifications.tsx';
import type { CourseStanding } from './course-standing.ts';
import type { LearningTab } from './learning-search.ts';
import classes from './standing-actions.module.css';
import { useCourseFeedback } from './use-course-feedback.ts';
import { useRecordInteraction, useRemoveInteraction } from './use-interactions.ts';

const removals: Record<LearningTab, { kind: InteractionKind; words: string; message: string }> = {
  taking: { kind: 'enrol', words: 'Remove', message: 'is no longer in your courses.' },
  completed: { kind: 'complete', words: 'Remove', message: 'no longer counts as completed.' },
  saved: { kind: 'bookmark', words: 'Remove', message: 'is no longer saved.' },
  dismissed: { kind: 'dismiss', words: 'Recommend again', message: 'may be recommended again.' },
};

/** The way on (finished, start) and the way back for one entry. */
export function StandingActions({ tab, standing }: { tab: LearningTab; standing: CourseStanding }) {
  const { course } = standing;
  const { give } = useCourseFeedback(course);
  const { mutate: record } = useRecordInteraction();
  const { mutate: remove } = useRemoveInteraction();
  const { kind, words, message } = removals[tab];

  const takeBack = () => {
    remove({ course, kind });
    notifyWithUndo(`“${course.title}” ${message}`, () => record({ course, kind }));
  };
  return (
    <>
      {tab === 'taking' && (
        <Button
          variant="light"
          size="xs"
          onClick={() => give('complete')}
          aria-label={`Finished: ${course.title}`}
        >
          Finished
        </Button>
      )}
      {tab === 'saved' && !standing.isTaking && !standing.isCompleted && (
        <Button
          variant="light"
          size="xs"
          onClick={() => give('enrol')}
          aria-label={`Add to my courses: ${course.title}`}
        >
          Add to my courses
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.back}
        onClick={takeBack}
        aria-label={`${words}: ${course.title}`}
      >
        {words}
      </Button>
    </>
  );
}
