import { IconUserSearch } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
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
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <div className={list.filters}>
        <FilterText
          label={t('search')}
          text={search.q ?? ''}
          onChange={(q) =>
            void navigate({ search: q === '' ? {} : { q }, replace: true, resetScroll: false })
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
  const empty = (
    <EmptyState icon={IconUserSearch} title={t('none.title')}>
      {t('none.words')}
    </EmptyState>
  );
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        learners.length === 0 ? (
          empty
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
