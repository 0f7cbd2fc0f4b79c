import type { ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { type Axis, chooseAxis, listEnds } from '../charts/axis.ts';
import { AxisLabels } from '../charts/whisker.tsx';
import classes from './model-list.module.css';
import { ModelRow } from './model-row.tsx';

/** Newest first, each with its NDCG@10 on one axis. */
export function ModelList({ models, live }: { models: ModelSummary[]; live: ModelSummary | null }) {
  const t = useTranslations('models');
  const axis = chooseNdcgAxis(live === null ? models : [live, ...models]);
  return (
    <>
      {axis !== undefined && (
        <>
          <p className={classes.key}>{t.rich('key', { command: (words) => <code>{words}</code> })}</p>
          <div className={classes.axis}>
            <AxisLabels axis={axis} />
          </div>
        </>
      )}
      <ul className={classes.list}>
        {models.map((model) => (
          <li key={model.version}>
            <ModelRow model={model} live={live} axis={axis} />
          </li>
        ))}
      </ul>
    </>
  );
}

function chooseNdcgAxis(models: ModelSummary[]): Axis | undefined {
  return chooseAxis(
    models.flatMap(({ ndcgAt10, ndcgError }) => (ndcgAt10 === null ? [] : listEnds(ndcgAt10, ndcgError))),
  );
}
