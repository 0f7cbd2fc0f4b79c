import type { ModelStatistics } from '@crs/contracts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { chooseAxis, listEnds } from '../charts/axis.ts';
import { AxisLabels, Whisker } from '../charts/whisker.tsx';
import { ModelLink } from '../models/model-link.tsx';
import { formatShare } from './format-share.ts';
import classes from './outcome-chart.module.css';
import type { OutcomeName } from './outcome-names.ts';

interface OutcomeChartProps {
  title: string;
  name: OutcomeName;
  models: ModelStatistics[];
  liveVersion: string | undefined;
}

/** One kind of outcome: the share of visits that had it, model by model on one axis. */
export function OutcomeChart({ title, name, models, liveVersion }: OutcomeChartProps) {
  const t = useTranslations('statistics');
  const formats = useFormats();
  const titleId = useId();
  const axis = chooseAxis([
    0,
    ...models.flatMap(({ [name]: { share, error } }) =>
      listEnds(100 * share, 100 * error).map((end) => Math.max(0, end)),
    ),
  ]);
  if (axis === undefined) return null;
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId} className={classes.title}>
          {title}
        </h3>
        <AxisLabels axis={axis} format={(tick, digits) => formats.percent(tick / 100, digits)} />
      </div>
      <ul className={classes.list}>
        {models.map((model) => {
          const { version, visitCount, [name]: outcome } = model;
          return (
            <li key={version} className={classes.row}>
              {version === null ? <span>{t('noModel')}</span> : <ModelLink version={version} />}
              <Whisker
                axis={axis}
                value={100 * outcome.share}
                error={100 * outcome.error}
                look={version === liveVersion ? 'live' : 'other'}
              />
              <p className={classes.result}>
                {formatShare(outcome, formats)}
                <span className={classes.visits}> {t('ofVisits', { count: visitCount })}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
