import type { ModelDetails } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { isNotFound } from '../../server/server-problem.ts';
import { BackLink } from '../../shell/back-link.tsx';
import { Loaded } from '../../shell/loaded.tsx';
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
  const query = useQuery(modelQuery(version));
  if (isNotFound(query.error)) return <ModelNotFound />;
  return (
    <>
      <BackLink to="/manage/models">{t('all')}</BackLink>
      <PageHeading title={t('page.title', { name: nameVersion(version, formats).name })} />
      <Loaded query={query} failed={t('page.notLoaded')} skeleton={<ModelSkeleton />}>
        {(model) => <LoadedModel model={model} />}
      </Loaded>
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
