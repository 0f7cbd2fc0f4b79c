import type { Reason } from '@crs/contracts';
import { UnstyledButton } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { useCourseWords } from '../courses/use-course-words.ts';
import { useLeaveOut } from '../preferences/use-leave-out.ts';
import classes from './reason-bars.module.css';
import { ReasonSentence } from './reason-sentence.tsx';
import { selectMessage, shareReasons, subjectOf } from './reason-words.ts';
import { useFindStanding } from './use-find-standing.ts';

const shownBarCountMax = 8;

/** The parts of a score as bars from a middle line; small ones are summed up in one line. */
export function ReasonBars({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('recommendations.why');
  const words = useCourseWords();
  const findStanding = useFindStanding();
  const shares = shareReasons(reasons);
  const rest = shares.slice(shownBarCountMax);
  const restShare = rest.reduce((sum, { share }) => sum + share, 0);
  const largest = Math.max(...shares.map(({ share }) => Math.abs(share)), Number.MIN_VALUE);

  return (
    <ul className={classes.bars}>
      {shares.slice(0, shownBarCountMax).map(({ reason, share }) => {
        const subject = subjectOf(reason, words);
        return (
          <Bar key={`${reason.kind}/${reason.id}`} share={share} largest={largest}>
            <ReasonSentence message={selectMessage(reason, findStanding)} subjects={[subject]} />{' '}
            {isPreference(reason) && <LeaveOutButton reason={reason} subject={subject} />}
          </Bar>
        );
      })}
      {rest.length > 0 && (
        <Bar share={restShare} largest={largest}>
          {t('smaller', { count: rest.length })}
        </Bar>
      )}
    </ul>
  );
}

const preferenceKinds: Reason['kind'][] = ['interest', 'goal', 'programme', 'level', 'language'];

function isPreference({ kind }: Reason): boolean {
  return preferenceKinds.includes(kind);
}

function LeaveOutButton({ reason, subject }: { reason: Reason; subject: string }) {
  const t = useTranslations('recommendations.why');
  const leaveOut = useLeaveOut();
  return (
    <UnstyledButton
      className={classes.leaveOut}
      onClick={() => leaveOut(reason)}
      aria-label={t('leaveOutLabel', { name: subject })}
    >
      {t('leaveOut')}
    </UnstyledButton>
  );
}

function Bar({ share, largest, children }: { share: number; largest: number; children: ReactNode }) {
  const t = useTranslations('recommendations.why');
  const formats = useFormats();
  const length = { '--bar-length': Math.min(1, Math.abs(share) / largest) } as CSSProperties;
  return (
    <li className={classes.row} data-against={share < 0 || undefined}>
      <span className={classes.label}>{children}</span>
      <span className={classes.scale} aria-hidden="true">
        <span className={classes.bar} style={length} />
      </span>
      <span className={classes.share}>
        {formats.signedShare(share)}
        {share < 0 && <span className={classes.spoken}> {t('against')}</span>}
      </span>
    </li>
  );
}
