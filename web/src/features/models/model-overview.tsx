import type { ModelDetails, ModelSummary } from '@crs/contracts';
import { ModelFacts } from './model-facts.tsx';
import classes from './model-overview.module.css';
import { ModelSection } from './model-section.tsx';
import { formatMoment, sayVerdict } from './model-words.ts';
import { PromoteModel } from './promote-model.tsx';
import { RollBack } from './roll-back.tsx';
import { StatusBadge } from './status-badge.tsx';

interface ModelOverviewProps {
  model: ModelDetails;
  live: ModelSummary | null;
  previous: ModelSummary | null;
}

export function ModelOverview({ model, live, previous }: ModelOverviewProps) {
  const { status, createdAt, publishedAt, verdict } = model;
  return (
    <ModelSection title="Overview">
      <p className={classes.status}>
        <StatusBadge status={status} />
        <span>
          Trained <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
          {publishedAt !== null && (
            <>
              , last published <time dateTime={publishedAt}>{formatMoment(publishedAt)}</time>
            </>
          )}
        </span>
      </p>
      <ModelFacts model={model} />
      {verdict !== null && <p className={classes.verdict}>What the trainer found: {sayVerdict(verdict)}</p>}
      <div className={classes.actions}>
        <PromoteModel model={model} live={live} />
        {status === 'live' && <RollBack live={model} previous={previous} />}
      </div>
    </ModelSection>
  );
}
