import type { ManagedCoursePage } from '@crs/contracts';
import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { notifyFailure } from '../../shell/notifications.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import classes from './managed-course-list.module.css';
import { StateBadge } from './state-badge.tsx';

interface ManagedCourseListProps {
  query: UseInfiniteQueryResult<InfiniteData<ManagedCoursePage>>;
  isFiltered: boolean;
}

export function ManagedCourseList({ query, isFiltered }: ManagedCourseListProps) {
  const t = useTranslations('managedCourses');
  const formats = useFormats();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = query;
  const courses = data?.pages.flatMap(({ items }) => items) ?? [];
  const { list, expect } = useFocusOnNew<HTMLUListElement>(courses.length, 'li > a');
  const loadMore = async () => {
    expect();
    const { error } = await fetchNextPage();
    if (error !== null) notifyFailure(t('moreNotLoaded'), error);
  };

  if (courses.length === 0) {
    return (
      <EmptyState icon={IconBooks} title={t(isFiltered ? 'nothingFound' : 'none')}>
        {t(isFiltered ? 'nothingFoundWords' : 'noneWords')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul ref={list} className={classes.list} data-stale={isPlaceholderData || undefined}>
        {courses.map((course) => (
          <ListedCourse key={course.id} course={course} />
        ))}
      </ul>
      <div className={classes.end}>
        <p className={classes.progress}>
          {t('progress', {
            count: formats.count(courses.length),
            total: formats.count(data?.pages[0]?.total ?? 0),
          })}
        </p>
        {hasNextPage && (
          <Button variant="default" size="md" loading={isFetchingNextPage} onClick={() => void loadMore()}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}

function ListedCourse({ course }: { course: ManagedCoursePage['items'][number] }) {
  const t = useTranslations('managedCourses');
  const { id, title, provider, state, prerequisiteCount } = course;
  return (
    <li className={classes.course}>
      <Link to="/manage/courses/$id" params={{ id }} className={classes.title} dir="auto">
        {title}
      </Link>
      <span className={classes.facts}>
        <span className={classes.id}>{id}</span>
        {provider !== null && <span dir="auto">{provider}</span>}
        {prerequisiteCount > 0 && <span>{t('needs', { count: prerequisiteCount })}</span>}
      </span>
      <span className={classes.state}>
        <StateBadge state={state} />
      </span>
    </li>
  );
}
