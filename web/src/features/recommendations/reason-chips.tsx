import type { Reason } from '@crs/contracts';
import {
  IconFlag,
  IconFlame,
  IconHeart,
  IconLanguage,
  IconRoute,
  IconSchool,
  IconStairsUp,
  IconTags,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useCourseWords } from '../courses/use-course-words.ts';
import classes from './reason-chips.module.css';
import { ReasonSentence } from './reason-sentence.tsx';
import { joinReasons, selectReasonsFor, subjectOf } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

const reasonIcons = {
  course: IconRoute,
  interest: IconHeart,
  goal: IconFlag,
  programme: IconSchool,
  level: IconStairsUp,
  language: IconLanguage,
  popular: IconFlame,
  content: IconTags,
};

const shownReasonCount = 3;

/** The strongest reasons for a course; those against it are in the details. */
export function ReasonChips({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('recommendations.reasons');
  const words = useCourseWords();
  const findStanding = useFindStanding();
  const shown = selectReasonsFor(reasons, shownReasonCount);
  return (
    <ul className={classes.chips} aria-label={t('label')}>
      {shown.length === 0 && (
        <li className={classes.chip} data-kind="popular">
          {reasons.length === 0 ? t('new') : t('last')}
        </li>
      )}
      {joinReasons(shown, findStanding).map(({ kind, message, reasons: joined }) => {
        const Icon = reasonIcons[kind];
        return (
          <li
            key={`${message}/${joined.map(({ id }) => id).join('/')}`}
            className={classes.chip}
            data-kind={kind}
          >
            <Icon size={15} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <span>
              <ReasonSentence
                message={message}
                subjects={joined.map((reason) => subjectOf(reason, words))}
                className={classes.subject}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
