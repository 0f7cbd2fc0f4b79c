import type { ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import type { Axis } from '../charts/axis.ts';
import { Whisker } from '../charts/whisker.tsx';
import { Ndcg } from './model-facts.tsx';
import { ModelLink } from './model-link.tsx';
import classes from './model-row.module.css';
import { PromoteModel } from './promote-model.tsx';
import { StatusBadge } from './status-badge.tsx';
import { Verdict } from './verdict.tsx';

interface ModelRowProps {
  model: ModelSummary;
  live: ModelSummary | null;
  /** Undefined where no model was measured. */
  axis: Axis | undefined;
}

export function ModelRow({ model, live, axis }: ModelRowProps) {
  const t = useTranslations('models.facts');
  const formats = useFormats();
  const { status, version, ndcgAt10, ndcgError } = model;
  return (
    <article className={classes.row}>
      <h3 className={classes.name}>
        <ModelLink version={version} /> <StatusBadge status={status} />
      </h3>
      <div className={classes.plot}>
        {axis !== undefined && ndcgAt10 !== null && (
          <Whisker
            axis={axis}
            value={ndcgAt10}
            error={ndcgError}
            reference={live?.ndcgAt10 ?? undefined}
            look={status}
          />
        )}
      </div>
      <p className={classes.ndcg}>
        <span className={classes.term}>NDCG@10 </span>
        <Ndcg model={model} />
      </p>
      <p className={classes.facts}>
        {t('row', {
          courses: model.courseCount,
          learners: model.learnerCount,
          interactions: model.interactionCount,
          duration: formats.duration(model.durationMs),
        })}{' '}
        <Verdict of={model} />
      </p>
      <div className={classes.action}>
        <PromoteModel model={model} live={live} variant="default" size="sm" />
      </div>
    </article>
  );
}
