import type { LearnerView } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { IconArrowLeft, IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isNotFound } from '../../server/server-problem.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FailedState } from '../../shell/failed-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { DeclaredFacts } from './declared-facts.tsx';
import { LearnerHistory } from './learner-history.tsx';
import classes from './learner-page.module.css';
import { learnerQuery } from './learners-query.ts';
import { RecommendedCourses } from './recommended-courses.tsx';

const route = getRouteApi('/session/frame/manage/advisors/learners/$id');

export function LearnerPage() {
  const t = useTranslations('learners');
  const { id } = route.useParams();
  const { data, error, isFetching, refetch } = useQuery(learnerQuery(id));
  if (isNotFound(error)) return <LearnerNotFound />;
  return (
    <>
      <Link to="/manage/learners" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden="true" /> {t('all')}
      </Link>
      <PageHeading title={data?.name ?? id}>{t('looked')}</PageHeading>
      {data !== undefined && <LoadedLearner learner={data} />}
      {data === undefined && error === null && (
        <div role="status" aria-label={t('loadingOne')}>
          <Skeleton height={120} mb={20} radius="lg" />
          <Skeleton height={420} radius="lg" />
        </div>
      )}
      {data === undefined && error !== null && (
        <FailedState
          title={t('oneNotLoaded')}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
}

function LoadedLearner({ learner }: { learner: LearnerView }) {
  const t = useTranslations('learners');
  const { id, preferences, recommendations, history } = learner;
  return (
    <div className={classes.sections}>
      <section aria-labelledby="declared" className={classes.section}>
        <h2 id="declared">{t('declared.title')}</h2>
        <DeclaredFacts learner={learner} />
      </section>
      <section aria-labelledby="recommended" className={classes.section}>
        <h2 id="recommended">{t('recommended.title')}</h2>
        <p className={classes.words}>
          {recommendations.isFallback || !preferences.isPersonalised
            ? t('recommended.fallback')
            : t('recommended.words')}
        </p>
        <RecommendedCourses items={recommendations.items} />
      </section>
      <section aria-labelledby="history" className={classes.section}>
        <h2 id="history">{t('history.title')}</h2>
        <LearnerHistory id={id} first={history} />
      </section>
    </div>
  );
}

function LearnerNotFound() {
  const t = useTranslations('learners');
  return (
    <>
      <PageHeading title={t('notFound.title')} />
      <EmptyState
        icon={IconMapOff}
        title={t('notFound.lead')}
        action={
          <LinkButton to="/manage/learners" variant="default">
            {t('all')}
          </LinkButton>
        }
      >
        {t('notFound.words')}
      </EmptyState>
    </>
  );
}
