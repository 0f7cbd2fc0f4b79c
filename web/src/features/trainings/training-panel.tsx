import type { TrainingState } from '@crs/contracts';
import { Alert, Button, Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FailureWords } from '../../shell/failure-words.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { TrainingElsewhere } from './training-elsewhere.tsx';
import { TrainingHeadline } from './training-headline.tsx';
import { LaterRun, TrainingOutcome } from './training-outcome.tsx';
import classes from './training-panel.module.css';
import { TrainingProgress } from './training-progress.tsx';
import { isUnderWay } from './training-query.ts';
import { type TrainingOrder, useOrderTraining, useTraining } from './use-training.ts';

interface TrainingPanelProps {
  /** That the live model has not learned from. */
  untrainedCount: number;
  hasLive: boolean;
}

/** Trains on order, and tells how far that is and what came of it. */
export function TrainingPanel(props: TrainingPanelProps) {
  const t = useTranslations('trainings');
  const query = useTraining();
  const heading = useRef<HTMLHeadingElement>(null);
  const skeleton = <Skeleton className={classes.awaited} role="status" aria-label={t('loading')} />;
  return (
    <section className={classes.panel} aria-labelledby="training">
      <h2 id="training" ref={heading} tabIndex={-1} className={classes.title}>
        {t('title')}
      </h2>
      <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
        {(state) => <LoadedTraining {...props} state={state} onOrdered={() => heading.current?.focus()} />}
      </Loaded>
    </section>
  );
}

function LoadedTraining({
  state,
  untrainedCount,
  hasLive,
  onOrdered,
}: TrainingPanelProps & { state: TrainingState; onOrdered: () => void }) {
  const t = useTranslations('trainings');
  const order = useOrderTraining(onOrdered);
  const { isOffered, training } = state;
  const isRunning = isUnderWay(training);
  return (
    <>
      <TrainingHeadline training={training} />
      {isRunning && <TrainingProgress training={training} />}
      {!isRunning && training !== null && <TrainingOutcome training={training} />}
      {!isRunning && <LaterRun state={state} />}
      {!isRunning && hasLive && <p className={classes.words}>{t('untrained', { count: untrainedCount })}</p>}
      {isOffered && training === null && <p className={classes.words}>{t('lead')}</p>}
      {isOffered || isRunning ? (
        <OrderButton
          order={isRunning ? 'cancel' : 'start'}
          isBusy={order.isPending || training?.status === 'cancelling'}
          onOrder={order.mutate}
        />
      ) : (
        <TrainingElsewhere />
      )}
      {order.error !== null && (
        <Alert color="red" role="alert" title={t('refused')}>
          <FailureWords error={order.error} />
        </Alert>
      )}
    </>
  );
}

interface OrderButtonProps {
  order: TrainingOrder;
  isBusy: boolean;
  onOrder: (order: TrainingOrder) => void;
}

function OrderButton({ order, isBusy, onOrder }: OrderButtonProps) {
  const t = useTranslations('trainings.orders');
  return (
    <Button
      key={order}
      className={classes.order}
      variant={order === 'start' ? 'filled' : 'default'}
      loading={isBusy}
      onClick={() => onOrder(order)}
    >
      {t(order)}
    </Button>
  );
}
