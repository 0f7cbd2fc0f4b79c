import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useMe } from '../account/me-query.ts';
import classes from './for-you-page.module.css';
import { PersonalisationSwitch } from './personalisation-switch.tsx';
import { ProfileSummary } from './profile-summary.tsx';
import { RecommendationList } from './recommendation-list.tsx';
import { RecommendationSkeletons } from './recommendation-skeletons.tsx';
import { recommendationsQuery } from './recommendations-query.ts';

export function ForYouPage() {
  const t = useTranslations('recommendations');
  const { isPersonalised } = useMe().preferences;
  const { data: list, error, isFetching, refetch } = useQuery(recommendationsQuery);
  const kind = isPersonalised ? 'personal' : 'general';

  return (
    <>
      <div className={classes.top}>
        <PageHeading title={t(`title.${kind}`)}>
          {t(`lead.${list?.isFallback && isPersonalised ? 'fallback' : kind}`)}
        </PageHeading>
        <PersonalisationSwitch />
      </div>
      <div className={classes.columns}>
        <section aria-label={t('list.label')} aria-busy={isFetching}>
          {list !== undefined && <RecommendationList list={list} />}
          {list === undefined && error === null && <RecommendationSkeletons />}
          {list === undefined && error !== null && (
            <FailedState
              title={t('list.notLoaded')}
              error={error}
              isRetrying={isFetching}
              onRetry={() => void refetch()}
            />
          )}
        </section>
        <ProfileSummary />
      </div>
    </>
  );
}
