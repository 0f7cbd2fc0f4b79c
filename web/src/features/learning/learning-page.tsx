import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { AddCourse } from './add-course.tsx';
import { listStandings, selectTab } from './course-standing.ts';
import { historyQuery } from './history-query.ts';
import classes from './learning-page.module.css';
import { type LearningTab, learningTabs } from './learning-search.ts';
import { LearningSkeletons } from './learning-skeletons.tsx';
import { StandingList } from './standing-list.tsx';

const route = getRouteApi('/session/frame/learning');

export function LearningPage() {
  const t = useTranslations('learning');
  const { tab = 'taking' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isFetching, refetch } = useQuery(historyQuery);
  const standings = listStandings(data?.items ?? []);

  return (
    <>
      <div className={classes.top}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <AddCourse standings={standings} />
      </div>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ search: { tab: value as LearningTab }, resetScroll: false })}
      >
        <Tabs.List className={classes.tabs}>
          {learningTabs.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              {t(`tabs.${name}`)}
              <TabCount count={selectTab(standings, name).length} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {learningTabs.map((name) => (
          <Tabs.Panel key={name} value={name} className={classes.panel}>
            {data !== undefined && <StandingList tab={name} standings={selectTab(standings, name)} />}
            {data === undefined && error === null && <LearningSkeletons />}
            {data === undefined && error !== null && (
              <FailedState
                title={t('notLoaded')}
                error={error}
                isRetrying={isFetching}
                onRetry={() => void refetch()}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function TabCount({ count }: { count: number }) {
  const formats = useFormats();
  return count > 0 && <span className={classes.count}> {formats.count(count)}</span>;
}
