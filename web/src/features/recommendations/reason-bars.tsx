import type { Reason } from '@crs/contracts';
import type { CSSProperties } from 'react';
import classes from './reason-bars.module.css';
import { type ReasonShare, shareReasons, wordReason } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

const shownBarCountMax = 8;
const percent = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'exceptZero' });

/** The parts of a score as bars from a middle line; small ones are summed up in one line. */
export function ReasonBars({ reasons }: { reasons: Reason[] }) {
  const findStanding = useFindStanding();
  const shares = shareReasons(reasons);
  const rest = shares.slice(shownBarCountMax);
  const restShare = rest.reduce((sum, { share }) => sum + share, 0);
  const largest = Math.max(...shares.map(({ share }) => Math.abs(share)), Number.MIN_VALUE);

  return (
    <ul className={classes.bars}>
      {shares.slice(0, shownBarCountMax).map(({ reason, share }) => {
        const { lead, subject } = wordReason(reason, findStanding);
        return (
          <Bar
            key={`${reason.kind}/${reason.id}`}
            label={`${lead} ${subject}`}
            share={share}
            largest={largest}
          />
        );
      })}
      {rest.length > 0 && (
        <Bar label={`${rest.length} smaller reasons`} share={restShare} largest={largest} />
      )}
    </ul>
  );
}

function Bar({ label, share, largest }: { label: string; share: ReasonShare['share']; largest: number }) {
  const length = { '--bar-length': Math.min(1, Math.abs(share) / largest) } as CSSProperties;
  return (
    <li className={classes.row} data-against={share < 0 || undefined}>
      <span className={classes.label}>{label}</span>
      <span className={classes.scale} aria-hidden="true">
        <span className={classes.bar} style={length} />
      </span>
      <span className={classes.share}>
        {percent.format(share).replace('-', '−')}
        {share < 0 && <span className={classes.spoken}> argued against it</span>}
      </span>
    </li>
  );
}
