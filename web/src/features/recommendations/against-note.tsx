import type { Reason } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useCourseWords } from '../courses/use-course-words.ts';
import classes from './placement-note.module.css';
import { findStrongestAgainst, type ReasonMessage, selectMessage, subjectOf } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

/** Names what moved a course down the list; silent where nothing did by more than one place. */
export function AgainstNote({ reasons }: { reasons: Reason[] }) {
  const findStanding = useFindStanding();
  const words = useCourseWords();
  const against = findStrongestAgainst(reasons);
  if (!against) return null;
  return (
    <p className={classes.note}>
      <AgainstSentence
        message={selectMessage(against, findStanding)}
        subject={subjectOf(against, words)}
        placesLost={against.placesLost}
      />
    </p>
  );
}

interface AgainstSentenceProps {
  message: ReasonMessage;
  subject: string;
  placesLost: number;
}

export function AgainstSentence({ message, subject, placesLost }: AgainstSentenceProps) {
  const t = useTranslations('recommendations.against');
  return t('lower', { count: placesLost, why: t(message, { subject }) });
}
