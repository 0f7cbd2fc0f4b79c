import type { ModelDetails } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { isNotFound } from '../../server/server-problem.ts';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ModelComparison } from './model-comparison.tsx';
import { ModelFigures } from './model-figures.tsx';
import { ModelLengths } from './model-lengths.tsx';
import { ModelNotFound } from './model-not-found.tsx';
import { ModelOrigin } from './model-origin.tsx';
import { ModelOverview } from './model-overview.tsx';
import classes from './model-page.module.css';
import { ModelSettings } from './model-settings.tsx';
import { nameVersion } from './model-words.ts';
import { modelQuery, useModels } from './models-query.ts';

const route = getRouteApi('/session/frame/manage/analysts/models/$version');

export function ModelPage() {
  const { version } = route.useParams();
  return <ModelPageOf key={version} version={version} />;
}

function ModelPageOf({ version }: { version: string }) {
  const t = useTranslations('models');
  const formats = useFormats();
  const { data: model, error, isFetching, refetch } = useQuery(modelQuery(version));
  if (isNotFound(error)) return <ModelNotFound />;
  return (
    <>
      <Link to="/manage/models" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden="true" /> {t('all')}
      </Link>
      <PageHeading title={t('page.title', { name: nameVersion(version, formats).name })} />
      {model !== undefined && <LoadedModel model={model} />}
      {model === undefined && error === null && <ModelSkeleton />}
      {model === undefined && error !== null && (
        <FailedState
          title={t('page.notLoaded')}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
}

function LoadedModel({ model }: { model: ModelDetails }) {
  const { live, previous, isPending } = useModels();
  const hasOtherLive = live !== null && live.version !== model.version;
  const liveModel = useQuery({ ...modelQuery(live?.version ?? model.version), enabled: hasOtherLive });
  if (isPending || liveModel.isLoading) return <ModelSkeleton />;
  const other = hasOtherLive ? liveModel.data : undefined;
  return (
    <div className={classes.sections}>
      <ModelOverview model={model} live={live} previous={previous} />
      <ModelComparison metrics={model.metrics} />
      <ModelLengths metrics={model.metrics} />
      <ModelFigures metrics={model.metrics} liveMetrics={other?.metrics} />
      <ModelSettings parameters={model.parameters} liveParameters={other?.parameters} />
      <ModelOrigin model={model} />
    </div>
  );
}

function ModelSkeleton() {
  const t = useTranslations('models.page');
  return (
    <div role="status" aria-label={t('loading')} className={classes.sections}>
      <Skeleton height={240} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </div>
  );
}
