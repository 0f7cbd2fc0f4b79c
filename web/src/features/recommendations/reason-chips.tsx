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
import { Fragment } from 'react';
import classes from './reason-chips.module.css';
import { joinReasons, selectReasonsFor } from './reason-words.ts';
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
  const findStanding = useFindStanding();
  const shown = selectReasonsFor(reasons, shownReasonCount);
  return (
    <ul className={classes.chips} aria-label="Why this course">
      {shown.length === 0 && (
        <li className={classes.chip} data-kind="popular">
          {reasons.length === 0 ? 'New: no learner has taken it yet' : 'Nothing that is left fits better'}
        </li>
      )}
      {joinReasons(shown, findStanding).map(({ kind, lead, subjects }) => {
        const Icon = reasonIcons[kind];
        return (
          <li key={`${lead}/${subjects.join('/')}`} className={classes.chip} data-kind={kind}>
            <Icon size={15} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <span>
              {lead} <Subjects names={subjects} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "A", "A and B" or "A, B and C". */
function Subjects({ names }: { names: string[] }) {
  return names.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && (place === names.length - 1 ? ' and ' : ', ')}
      <em className={classes.subject}>{name}</em>
    </Fragment>
  ));
}
