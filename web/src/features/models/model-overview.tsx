import type { ModelDetails, ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { ModelFacts } from './model-facts.tsx';
import classes from './model-overview.module.css';
import { ModelSection } from './model-section.tsx';
import { PromoteModel } from './promote-model.tsx';
import { RollBack } from './roll-back.tsx';
import { StatusBadge } from './status-badge.tsx';
import { Verdict } from './verdict.tsx';

interface ModelOverviewProps {
  model: ModelDetails;
  live: ModelSummary | null;
  previous: ModelSummary | null;
}

export function ModelOverview({ model, live, previous }: ModelOverviewProps) {
  const t = useTranslations('models');
  const { status, createdAt, publishedAt, verdict } = model;
  return (
    <ModelSection title={t('page.overview')}>
      <p className={classes.status}>
        <StatusBadge status={status} />
        <span>
          {t.rich(publishedAt === null ? 'page.trained' : 'page.trainedPublished', {
            time: () => <Moment at={createdAt} />,
            published: () => publishedAt !== null && <Moment at={publishedAt} />,
          })}
        </span>
      </p>
      <ModelFacts model={model} />
      {verdict !== null && (
        <p className={classes.verdict}>{t.rich('verdict', { verdict: () => <Verdict of={model} /> })}</p>
      )}
      <div className={classes.actions}>
        <PromoteModel model={model} live={live} />
        {status === 'live' && <RollBack live={model} previous={previous} />}
      </div>
    </ModelSection>
  );
}

function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{useFormats().moment(at)}</time>;
}
