import type { LearnerView } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isNotFound } from '../../server/server-problem.ts';
import { BackLink } from '../../shell/back-link.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
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
  const query = useQuery(learnerQuery(id));
  if (isNotFound(query.error)) return <LearnerNotFound />;
  return (
    <>
      <BackLink to="/manage/learners">{t('all')}</BackLink>
      <PageHeading title={query.data?.name ?? id}>{t('looked')}</PageHeading>
      <Loaded query={query} failed={t('oneNotLoaded')} skeleton={<LearnerSkeleton />}>
        {(learner) => <LoadedLearner learner={learner} />}
      </Loaded>
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

function LearnerSkeleton() {
  const t = useTranslations('learners');
  return (
    <div role="status" aria-label={t('loadingOne')}>
      <Skeleton height={120} mb={20} radius="lg" />
      <Skeleton height={420} radius="lg" />
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
