import { useQuery } from '@tanstack/react-query';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useMe } from '../account/me-query.ts';
import classes from './for-you-page.module.css';
import { PersonalisationSwitch } from './personalisation-switch.tsx';
import { ProfileSummary } from './profile-summary.tsx';
import { RecommendationList } from './recommendation-list.tsx';
import { RecommendationSkeletons } from './recommendation-skeletons.tsx';
import { recommendationsQuery } from './recommendations-query.ts';

function describeList(isPersonalised: boolean, isFallback: boolean): string {
  if (!isPersonalised) return 'Popular and new courses, the same for everyone. Nothing about you goes in.';
  if (isFallback)
    return 'Popular courses to start with. Name an interest or a course you took, and this list is yours.';
  return 'Ranked from what you took and what you want to learn. Every course says why it is here.';
}

export function ForYouPage() {
  const { preferences } = useMe();
  const { data: list, error, isFetching, refetch } = useQuery(recommendationsQuery);

  return (
    <>
      <div className={classes.top}>
        <PageHeading title={preferences.isPersonalised ? 'For you' : 'Popular and new'}>
          {describeList(preferences.isPersonalised, list?.isFallback ?? false)}
        </PageHeading>
        <PersonalisationSwitch />
      </div>
      <div className={classes.columns}>
        <section aria-label="Recommended courses" aria-busy={isFetching}>
          {list !== undefined && <RecommendationList list={list} />}
          {list === undefined && error === null && <RecommendationSkeletons />}
          {list === undefined && error !== null && (
            <FailedState
              title="Your recommendations did not load"
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
