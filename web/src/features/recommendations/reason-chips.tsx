import type { Reason } from '@crs/contracts';
import { IconFlag, IconFlame, IconHeart, IconRoute, IconStairsUp, IconTags } from '@tabler/icons-react';
import classes from './reason-chips.module.css';
import { selectReasonsFor, wordReason } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

const reasonIcons = {
  course: IconRoute,
  interest: IconHeart,
  goal: IconFlag,
  level: IconStairsUp,
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
      {shown.map((reason) => {
        const { lead, subject } = wordReason(reason, findStanding);
        const Icon = reasonIcons[reason.kind];
        return (
          <li key={`${reason.kind}/${reason.id}`} className={classes.chip} data-kind={reason.kind}>
            <Icon size={15} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <span>
              {lead} {subject !== '' && <em className={classes.subject}>{subject}</em>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
