import type { ModelStatistics } from '@crs/contracts';
import { useId } from 'react';
import { chooseAxis, listEnds } from '../charts/axis.ts';
import { AxisLabels, Whisker } from '../charts/whisker.tsx';
import { formatCount } from '../courses/course-words.ts';
import { ModelLink } from '../models/model-link.tsx';
import { formatPercentTick, formatShare } from './format-share.ts';
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
        <AxisLabels axis={axis} format={formatPercentTick} />
      </div>
      <ul className={classes.list}>
        {models.map((model) => {
          const { version, visitCount, [name]: outcome } = model;
          return (
            <li key={version} className={classes.row}>
              {version === null ? <span>Before there was a model</span> : <ModelLink version={version} />}
              <Whisker
                axis={axis}
                value={100 * outcome.share}
                error={100 * outcome.error}
                look={version === liveVersion ? 'live' : 'other'}
              />
              <p className={classes.result}>
                {formatShare(outcome)}
                <span className={classes.visits}> of {describeVisits(visitCount)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function describeVisits(count: number): string {
  return count === 1 ? '1 visit' : `${formatCount(count)} visits`;
}
