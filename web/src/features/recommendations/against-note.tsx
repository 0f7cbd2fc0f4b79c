import type { Reason } from '@crs/contracts';
import classes from './placement-note.module.css';
import { findStrongestAgainst, wordAgainst } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

/** Names what moved a course down the list; silent where nothing did by more than one place. */
export function AgainstNote({ reasons }: { reasons: Reason[] }) {
  const findStanding = useFindStanding();
  const against = findStrongestAgainst(reasons);
  if (!against) return null;
  return (
    <p className={classes.note}>
      {against.placesLost} places lower, {wordAgainst(against, findStanding)}
    </p>
  );
}
