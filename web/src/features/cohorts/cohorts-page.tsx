import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { FilterText } from '../manage/filter-text.tsx';
import classes from '../manage/manage-list.module.css';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
import { CohortRow } from './cohort-row.tsx';
import type { CohortSearch } from './cohort-search.ts';
import { useCohorts } from './cohorts-query.ts';
import { NewCohortDialog } from './new-cohort-dialog.tsx';

const route = getRouteApi('/session/frame/manage/admins/cohorts');

export function CohortsPage() {
  const t = useTranslations('cohorts');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <div className={classes.top}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={open}>
          {t('make.open')}
        </Button>
      </div>
      <div className={classes.filters}>
        <FilterText
          label={t('search')}
          text={search.q ?? ''}
          onChange={(q) =>
            void navigate({ search: q === '' ? {} : { q }, replace: true, resetScroll: false })
          }
        />
      </div>
      <Cohorts search={search} />
      {isOpen && <NewCohortDialog onClose={close} />}
    </>
  );
}

function Cohorts({ search }: { search: CohortSearch }) {
  const t = useTranslations('cohorts');
  const query = useCohorts(search);
  const { cohorts } = query;
  const { list, expect } = useFocusOnNew<HTMLUListElement>(cohorts.length, 'a');
  const skeleton = <RowSkeletons label={t('loading')} count={4} height={56} />;
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        cohorts.length === 0 ? (
          <NoCohort isSearched={search.q !== undefined} />
        ) : (
          <>
            <ul ref={list} className={classes.list} aria-label={t('title')}>
              {cohorts.map((cohort) => (
                <li key={cohort.id}>
                  <CohortRow cohort={cohort} />
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

function NoCohort({ isSearched }: { isSearched: boolean }) {
  const t = useTranslations(isSearched ? 'cohorts.notFound' : 'cohorts.none');
  return (
    <EmptyState icon={IconUsersGroup} title={t('title')}>
      {t('words')}
    </EmptyState>
  );
}
