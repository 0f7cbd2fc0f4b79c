import type { Training } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { ModelLink } from '../models/model-link.tsx';
import classes from './training-panel.module.css';
import { findStep } from './training-steps.ts';

/** What the training is at, or what came of it, in one sentence. It is always there: screen readers hear what changes in it. */
export function TrainingHeadline({ training }: { training: Training | null }) {
  return (
    <p role="status" className={classes.state}>
      {training !== null && <Sentence training={training} />}
    </p>
  );
}

function Sentence({ training }: { training: Training }) {
  const t = useTranslations('trainings');
  const { status, version, isPublished } = training;
  if (status === 'cancelling') return t('cancelling');
  if (status === 'running') {
    const { name, step, steps } = findStep(training);
    return name === undefined
      ? t('starting')
      : t(`stages.${name}`, { step: String(step), steps: String(steps) });
  }
  const outcome = status === 'done' ? (isPublished === true ? 'published' : 'candidate') : status;
  return t.rich(`outcomes.${outcome}`, {
    model: () => version !== null && <ModelLink version={version} />,
  });
}
