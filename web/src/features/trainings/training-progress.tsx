import type { Training } from '@crs/contracts';
import { Progress } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './training-panel.module.css';
import { findStep } from './training-steps.ts';

export function TrainingProgress({ training }: { training: Training }) {
  const t = useTranslations('trainings');
  const formats = useFormats();
  const { startedAt, actorName } = training;
  const { behind } = findStep(training);
  return (
    <>
      <div className={classes.progress}>
        <Progress value={100 * behind} aria-label={t('title')} />
        <span>{formats.percent(behind, 0)}</span>
      </div>
      <p className={classes.facts}>
        {t('begun', { name: actorName ?? t('deletedAccount'), time: formats.moment(startedAt) })}
      </p>
      <p className={classes.facts}>{t('meanwhile')}</p>
    </>
  );
}
