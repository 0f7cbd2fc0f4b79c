import { IconUserSearch, IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { CohortSelect } from '../cohorts/cohort-select.tsx';
import { cohortsQuery } from '../cohorts/cohorts-query.ts';
import { useMe } from '../account/me-query.ts';
import { isAdmin } from '../account/roles.ts';
import { FilterText } from '../manage/filter-text.tsx';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
import list from '../manage/manage-list.module.css';
import type { LearnerSearch } from './learner-search.ts';
import { useLearners } from './learners-query.ts';

const route = getRouteApi('/session/frame/manage/advisors/learners');

export function LearnersPage() {
  const t = useTranslations('learners');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q, cohort } = search;
  const change = (changed: LearnerSearch) =>
    void navigate({ search: changed, replace: true, resetScroll: false });
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <div className={list.filters}>
        <FilterText
          label={t('search')}
          text={q ?? ''}
          onChange={(text) =>
            change({ ...(text !== '' && { q: text }), ...(cohort !== undefined && { cohort }) })
          }
        />
        <CohortSelect
          cohort={cohort}
          onChange={(chosen) =>
            change({ ...(q !== undefined && { q }), ...(chosen !== undefined && { cohort: chosen }) })
          }
        />
      </div>
      <Learners search={search} />
    </>
  );
}

function Learners({ search }: { search: LearnerSearch }) {
  const t = useTranslations('learners');
  const query = useLearners(search);
  const { learners } = query;
  const { list: place, expect } = useFocusOnNew<HTMLUListElement>(learners.length, 'a');
  const skeleton = <RowSkeletons label={t('loading')} count={6} height={56} />;
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        learners.length === 0 ? (
          <NoLearner />
        ) : (
          <>
            <ul ref={place} className={list.list} aria-label={t('title')}>
              {learners.map(({ id, name, email, hasAccount }) => (
                <li key={id}>
                  <article className={list.row}>
                    <h2 className={list.name}>
                      <Link to="/manage/learners/$id" params={{ id }} preload={false} dir="auto">
                        {name ?? id}
                      </Link>
                    </h2>
                    <p className={list.facts}>{id}</p>
                    <p className={list.facts}>{hasAccount ? (email ?? '') : t('imported')}</p>
                  </article>
                </li>
              ))}
            </ul>
            <LoadMore query={query} onAsk={expect} />
          </>
        )
      }
    </Loaded>
  );
}

/** Nobody fits; or the advisor has no cohort, and is told whom to ask. */
function NoLearner() {
  const isWithoutCohort = useIsWithoutCohort();
  const t = useTranslations(isWithoutCohort ? 'learners.noCohort' : 'learners.none');
  return (
    <EmptyState icon={isWithoutCohort ? IconUsersGroup : IconUserSearch} title={t('title')}>
      {t('words')}
    </EmptyState>
  );
}

function useIsWithoutCohort(): boolean {
  const { data } = useInfiniteQuery(cohortsQuery({}));
  return !isAdmin(useMe()) && data?.pages[0]?.items.length === 0;
}
