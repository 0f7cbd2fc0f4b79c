import type { Statistics } from '@crs/contracts';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import classes from './list-statistics.module.css';
import { OutcomeChart } from './outcome-chart.tsx';
import { outcomeNames } from './outcome-names.ts';
import { PlaceTable } from './place-table.tsx';
import { statisticsQuery } from './statistics-query.ts';

const periods = [7, 30, 90];

/** What learners did with the lists of each model. */
export function ListStatistics({ liveVersion }: { liveVersion: string | undefined }) {
  const t = useTranslations('statistics');
  const [days, setDays] = useState(30);
  const { data, error, isFetching, refetch } = useQuery({
    ...statisticsQuery(days),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.section} aria-labelledby="list-statistics" aria-busy={isFetching}>
      <div className={classes.head}>
        <h2 id="list-statistics" className={classes.title}>
          {t('title')}
        </h2>
        <SegmentedControl
          aria-label={t('period')}
          data={periods.map((count) => ({ value: String(count), label: t('days', { count }) }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
        />
      </div>
      {data !== undefined && <LoadedStatistics statistics={data} days={days} liveVersion={liveVersion} />}
      {data === undefined && error === null && (
        <Skeleton className={classes.awaited} radius="lg" role="status" aria-label={t('loading')} />
      )}
      {data === undefined && error !== null && (
        <FailedState
          title={t('notLoaded')}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </section>
  );
}

const shownModelCount = 5;

function LoadedStatistics({ statistics: { models, places }, days, liveVersion }: LoadedStatisticsProps) {
  const t = useTranslations('statistics');
  const [isWhole, setIsWhole] = useState(false);
  if (models.length === 0) return <p className={classes.words}>{t('none', { days })}</p>;
  const shown = isWhole ? models : models.slice(0, shownModelCount);
  return (
    <div className={classes.panel}>
      <p className={classes.words}>{t('words')}</p>
      {outcomeNames.map((name) => (
        <OutcomeChart
          key={name}
          name={name}
          title={t(`titles.${name}`)}
          models={shown}
          liveVersion={liveVersion}
        />
      ))}
      {models.length > shownModelCount && (
        <Button variant="default" className={classes.more} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('lastModels', { count: shownModelCount }) : t('allModels', { count: models.length })}
        </Button>
      )}
      <PlaceTable places={places} />
    </div>
  );
}

interface LoadedStatisticsProps {
  statistics: Statistics;
  days: number;
  liveVersion: string | undefined;
}
