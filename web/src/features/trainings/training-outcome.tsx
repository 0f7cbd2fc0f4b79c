import type { Training, TrainingState } from '@crs/contracts';
import { Alert } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { Verdict } from '../models/verdict.tsx';
import classes from './training-panel.module.css';

/** Why the training that was ordered last ended as it did. */
export function TrainingOutcome({ training }: { training: Training }) {
  const t = useTranslations('trainings');
  const formats = useFormats();
  const { status, verdict, problem, actorName, startedAt, finishedAt } = training;
  return (
    <>
      {verdict !== null && (
        <p className={classes.words}>{t.rich('verdict', { verdict: () => <Verdict of={training} /> })}</p>
      )}
      {problem !== null && status === 'failed' && (
        <Alert color="red" title={t('problem')}>
          <span lang="en" className={classes.problem}>
            {problem}
          </span>
        </Alert>
      )}
      {finishedAt !== null && (
        <p className={classes.facts}>
          {t('ended', {
            name: actorName ?? t('deletedAccount'),
            time: formats.moment(finishedAt),
            duration: formats.duration(Date.parse(finishedAt) - Date.parse(startedAt)),
          })}
        </p>
      )}
    </>
  );
}

/** Says that a job or a command trained after the training that was ordered last, if any was. */
export function LaterRun({ state: { training, lastRun } }: { state: TrainingState }) {
  const t = useTranslations('trainings.lastRun');
  const formats = useFormats();
  if (lastRun === null || lastRun.startedAt <= (training?.finishedAt ?? '')) return null;
  return <p className={classes.facts}>{t(lastRun.outcome, { time: formats.moment(lastRun.finishedAt) })}</p>;
}
