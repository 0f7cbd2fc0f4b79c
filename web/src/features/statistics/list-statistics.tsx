import type { Statistics } from '@crs/contracts';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailedState } from '../../shell/failed-state.tsx';
import classes from './list-statistics.module.css';
import { OutcomeChart } from './outcome-chart.tsx';
import { outcomeNames } from './outcome-names.ts';
import { PlaceTable } from './place-table.tsx';
import { statisticsQuery } from './statistics-query.ts';

const periods = ['7', '30', '90'].map((value) => ({ value, label: `${value} days` }));

/** What learners did with the lists of each model. */
export function ListStatistics({ liveVersion }: { liveVersion: string | undefined }) {
  const [days, setDays] = useState('30');
  const { data, error, isFetching, refetch } = useQuery({
    ...statisticsQuery(Number(days)),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.section} aria-labelledby="list-statistics" aria-busy={isFetching}>
      <div className={classes.head}>
        <h2 id="list-statistics" className={classes.title}>
          What learners did with their lists
        </h2>
        <SegmentedControl aria-label="Period" data={periods} value={days} onChange={setDays} />
      </div>
      {data !== undefined && <LoadedStatistics statistics={data} days={days} liveVersion={liveVersion} />}
      {data === undefined && error === null && (
        <Skeleton className={classes.awaited} radius="lg" role="status" aria-label="Loading the figures" />
      )}
      {data === undefined && error !== null && (
        <FailedState
          title="The figures did not load"
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
  const [isWhole, setIsWhole] = useState(false);
  if (models.length === 0)
    return <p className={classes.words}>No list was served in the last {days} days.</p>;
  const shown = isWhole ? models : models.slice(0, shownModelCount);
  return (
    <div className={classes.panel}>
      <p className={classes.words}>
        All lists of a learner on one day are a visit. Dots are the share of visits with such a course,
        whiskers reach two standard errors, the model that served last is first. Models served on different
        days: a difference may come from the days.
      </p>
      {outcomeNames.map(({ name, title }) => (
        <OutcomeChart key={name} name={name} title={title} models={shown} liveVersion={liveVersion} />
      ))}
      {models.length > shownModelCount && (
        <Button variant="default" className={classes.more} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? `Only the last ${shownModelCount} models` : `All ${models.length} models`}
        </Button>
      )}
      <PlaceTable places={places} />
    </div>
  );
}

interface LoadedStatisticsProps {
  statistics: Statistics;
  days: string;
  liveVersion: string | undefined;
}
