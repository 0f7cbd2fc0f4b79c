import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ActiveFilters } from './active-filters.tsx';
import classes from './catalogue-page.module.css';
import { catalogueQuery } from './catalogue-query.ts';
import { CatalogueResults } from './catalogue-results.tsx';
import { CatalogueResultSkeletons } from './catalogue-result-skeletons.tsx';
import { FacetDrawer } from './facet-drawer.tsx';
import { Facets } from './facets.tsx';
import { ResultCount } from './result-count.tsx';
import { SearchBox } from './search-box.tsx';
import { useFilters } from './use-filters.ts';

const route = getRouteApi('/session/frame/courses');

export function CataloguePage() {
  const t = useTranslations('catalogue');
  const search = route.useSearch();
  const filters = useFilters();
  const query = useInfiniteQuery(catalogueQuery(search));
  const { data, error, isFetching, refetch } = query;
  const facets = data?.pages[0]?.facets;

  return (
    <>
      <PageHeading title={t('title')} />
      <div className={classes.tools}>
        <SearchBox words={search.q ?? ''} onChange={filters.setWords} />
        <FacetDrawer facets={facets} search={search} filters={filters} total={data?.pages[0]?.total} />
      </div>
      <div className={classes.columns}>
        <aside className={classes.facets} aria-label={t('filters')}>
          <Facets facets={facets} search={search} onToggle={filters.toggle} />
        </aside>
        <section aria-label={t('results')} aria-busy={isFetching} className={classes.results}>
          <div className={classes.summary}>
            <ResultCount total={data?.pages[0]?.total} search={search} />
            <ActiveFilters search={search} filters={filters} />
          </div>
          {data !== undefined && <CatalogueResults query={query} search={search} filters={filters} />}
          {data === undefined && error === null && <CatalogueResultSkeletons />}
          {data === undefined && error !== null && (
            <FailedState
              title={t('notLoaded')}
              error={error}
              isRetrying={isFetching}
              onRetry={() => void refetch()}
            />
          )}
        </section>
      </div>
    </>
  );
}
