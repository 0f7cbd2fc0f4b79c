import type { CoursePage } from '@crs/contracts';
import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CourseCard } from '../courses/course-card.tsx';
import { notifyFailure } from '../../shell/notifications.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import classes from './catalogue-results.module.css';
import type { CatalogueSearch } from './catalogue-search.ts';
import { NothingFound } from './nothing-found.tsx';
import type { Filters } from './use-filters.ts';

interface CatalogueResultsProps {
  query: UseInfiniteQueryResult<InfiniteData<CoursePage>>;
  search: CatalogueSearch;
  filters: Filters;
}

export function CatalogueResults({ query, search, filters }: CatalogueResultsProps) {
  const t = useTranslations('catalogue');
  const { data, isFetchingNextPage, fetchNextPage, hasNextPage, isPlaceholderData } = query;
  const courses = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const { list, expect } = useFocusOnNew<HTMLUListElement>(courses.length, 'h2 a');

  const loadMore = async () => {
    expect();
    const { error } = await fetchNextPage();
    if (error !== null) notifyFailure(t('nextNotLoaded'), error);
  };

  if (courses.length === 0) return <NothingFound search={search} filters={filters} />;
  return (
    <>
      <ul ref={list} className={classes.list} data-stale={isPlaceholderData || undefined}>
        {courses.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} headingLevel={2} />
          </li>
        ))}
      </ul>
      <div className={classes.end}>
        <p className={classes.progress}>{t('progress', { shown: courses.length, total })}</p>
        {hasNextPage && (
          <Button variant="default" size="md" loading={isFetchingNextPage} onClick={() => void loadMore()}>
            {t('loadMore')}
          </Button>
        )}
      </div>
    </>
  );
}
