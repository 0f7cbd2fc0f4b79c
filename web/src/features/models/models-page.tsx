import { Skeleton } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { ListStatistics } from '../statistics/list-statistics.tsx';
import { TrainingPanel } from '../trainings/training-panel.tsx';
import { LiveChanges } from './live-changes.tsx';
import { LiveModel } from './live-model.tsx';
import { ModelComparison } from './model-comparison.tsx';
import { ModelList } from './model-list.tsx';
import classes from './models-page.module.css';
import { modelQuery, useModels } from './models-query.ts';
import { ModelsSkeleton } from './models-skeleton.tsx';

export function ModelsPage() {
  const t = useTranslations('models');
  const models = useModels();
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <Loaded query={models} failed={t('notLoaded')} skeleton={<ModelsSkeleton />}>
        {() => <LoadedModels {...models} />}
      </Loaded>
    </>
  );
}

type Models = ReturnType<typeof useModels>;

function LoadedModels(query: Models) {
  const t = useTranslations('models');
  const { models, live, previous, changes, untrainedCount } = query;
  const training = <TrainingPanel untrainedCount={untrainedCount} hasLive={live !== null} />;
  if (models.length === 0) return <NoModel>{training}</NoModel>;
  const [newest] = models;
  return (
    <div className={classes.sections}>
      <div className={classes.live}>
        <LiveModel live={live} previous={previous} change={changes[0]} />
        {training}
        {newest?.status === 'candidate' && newest.ndcgAt10 !== null && (
          <Comparison version={newest.version} subject="newest" />
        )}
        {live !== null && live.ndcgAt10 !== null && <Comparison version={live.version} subject="live" />}
      </div>
      <AllModels {...query} />
      <ListStatistics liveVersion={live?.version} />
      <section aria-labelledby="live-changes">
        <h2 id="live-changes" className={classes.title}>
          {t('changes.title')}
        </h2>
        <LiveChanges changes={changes} />
      </section>
    </div>
  );
}

function AllModels(query: Models) {
  const { models, live } = query;
  const t = useTranslations('models');
  const { list, expect } = useFocusOnNew<HTMLElement>(models.length, 'h3 a');
  return (
    <section ref={list} aria-labelledby="all-models">
      <h2 id="all-models" className={classes.title}>
        {t('all')}
      </h2>
      <ModelList models={models} live={live} />
      <LoadMore query={query} onAsk={expect} />
    </section>
  );
}

function Comparison({ version, subject }: { version: string; subject: 'newest' | 'live' }) {
  const { data: model, isPending } = useQuery(modelQuery(version));
  if (isPending) return <Skeleton className={classes.awaitedComparison} radius="lg" />;
  return model !== undefined && <ModelComparison subject={subject} metrics={model.metrics} />;
}

function NoModel({ children }: { children: ReactNode }) {
  const t = useTranslations('models.none');
  return (
    <div className={classes.sections}>
      <EmptyState icon={IconChartDots} title={t('title')}>
        {t('words')}
      </EmptyState>
      {children}
    </div>
  );
}
