import type { ModelSummary } from '@crs/contracts';
import { type Axis, chooseAxis, listEnds } from '../charts/axis.ts';
import { AxisLabels } from '../charts/whisker.tsx';
import classes from './model-list.module.css';
import { ModelRow } from './model-row.tsx';

/** Newest first, each with its NDCG@10 on one axis. */
export function ModelList({ models, live }: { models: ModelSummary[]; live: ModelSummary | null }) {
  const axis = chooseNdcgAxis(live === null ? models : [live, ...models]);
  return (
    <>
      {axis !== undefined && (
        <>
          <p className={classes.key}>
            Dots are NDCG@10 on the last course of each learner, which the model had not seen; whiskers reach
            two standard errors, the dashed line is the live model. Each model was measured on the data of its
            day: <code>crs models compare</code> measures two on the same learners.
          </p>
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
