import type { ModelSummary } from '@crs/contracts';
import { formatCount } from '../courses/course-words.ts';
import type { Axis } from '../charts/axis.ts';
import { Whisker } from '../charts/whisker.tsx';
import { describeNdcg } from './model-facts.tsx';
import { ModelLink } from './model-link.tsx';
import classes from './model-row.module.css';
import { formatDuration, sayVerdict } from './model-words.ts';
import { PromoteModel } from './promote-model.tsx';
import { StatusBadge } from './status-badge.tsx';

interface ModelRowProps {
  model: ModelSummary;
  live: ModelSummary | null;
  /** Undefined where no model was measured. */
  axis: Axis | undefined;
}

export function ModelRow({ model, live, axis }: ModelRowProps) {
  const { status, version, ndcgAt10, ndcgError, verdict } = model;
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
        {describeNdcg(model)}
      </p>
      <p className={classes.facts}>
        {formatCount(model.courseCount)} courses, {formatCount(model.learnerCount)} learners,{' '}
        {formatCount(model.interactionCount)} interactions; trained in {formatDuration(model.durationMs)}.
        {verdict !== null && <> {sayVerdict(verdict)}</>}
      </p>
      <div className={classes.action}>
        <PromoteModel model={model} live={live} variant="default" size="sm" />
      </div>
    </article>
  );
}
