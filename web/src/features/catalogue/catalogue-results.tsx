import type { CoursePage } from '@crs/contracts';
import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { CourseCard } from '../courses/course-card.tsx';
import { notifyFailure } from '../../shell/notifications.tsx';
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
  const { data, isFetchingNextPage, fetchNextPage, hasNextPage, isPlaceholderData } = query;
  const list = useRef<HTMLUListElement>(null);
  const firstNewIndex = useRef<number>(null);
  const courses = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total ?? 0;

  useEffect(() => {
    const index = firstNewIndex.current;
    if (index === null || courses.length <= index) return;
    const links = list.current?.querySelectorAll<HTMLElement>('h2 a');
    links?.[index]?.focus({ preventScroll: true });
    firstNewIndex.current = null;
  }, [courses.length]);

  const loadMore = async () => {
    firstNewIndex.current = courses.length;
    const { error } = await fetchNextPage();
    if (error !== null) notifyFailure('The next courses did not load', error);
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
        <p className={classes.progress}>
          {courses.length} of {total}
        </p>
        {hasNextPage && (
          <Button variant="default" size="md" loading={isFetchingNextPage} onClick={() => void loadMore()}>
            Load more
          </Button>
        )}
      </div>
    </>
  );
}
