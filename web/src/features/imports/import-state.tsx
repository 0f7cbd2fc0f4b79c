import type { ImportDetails } from '@crs/contracts';
import { Alert, Progress } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { UntrainedNotice } from '../trainings/untrained-notice.tsx';
import { ImportActions } from './import-actions.tsx';
import classes from './import-state.module.css';

/** What the import is now, in words, and what can be done with it. */
export function ImportState({ imported }: { imported: ImportDetails }) {
  const t = useTranslations('imports.states');
  const { status, progress, problem, keptCount } = imported;
  return (
    <section className={classes.panel} aria-labelledby="import-state">
      <h2 id="import-state" className={classes.title} aria-live="polite">
        {t(`${status}.title`)}
      </h2>
      <p className={classes.words}>{t(`${status}.words`)}</p>
      {keptCount > 0 && <p className={classes.words}>{t('kept')}</p>}
      {progress !== null && <StepProgress share={progress} label={t(`${status}.title`)} />}
      {problem !== null && (
        <Alert color={status === 'failed' ? 'red' : 'yellow'} title={t('problem')}>
          <span lang="en">{problem}</span>
        </Alert>
      )}
      <UntrainedNotice count={imported.untrainedInteractionCount} />
      <ImportActions imported={imported} />
    </section>
  );
}

function StepProgress({ share, label }: { share: number; label: string }) {
  const formats = useFormats();
  return (
    <div className={classes.progress}>
      <Progress value={100 * share} aria-label={label} />
      <span>{formats.percent(share, 0)}</span>
    </div>
  );
}
