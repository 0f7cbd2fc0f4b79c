import type { ManagedCoursePage } from '@crs/contracts';
import { IconBooks } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import rows from '../manage/link-rows.module.css';
import classes from './managed-course-list.module.css';
import { StateBadge } from './state-badge.tsx';

interface ManagedCourseListProps {
  query: UseInfiniteQueryResult<InfiniteData<ManagedCoursePage>>;
  isFiltered: boolean;
}

export function ManagedCourseList({ query, isFiltered }: ManagedCourseListProps) {
  const t = useTranslations('managedCourses');
  const formats = useFormats();
  const { data, isPlaceholderData } = query;
  const courses = data?.pages.flatMap(({ items }) => items) ?? [];
  const { list, expect } = useFocusOnNew<HTMLUListElement>(courses.length, 'li > a');

  if (courses.length === 0) {
    return (
      <EmptyState icon={IconBooks} title={t(isFiltered ? 'nothingFound' : 'none')}>
        {t(isFiltered ? 'nothingFoundWords' : 'noneWords')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul ref={list} className={rows.list} data-stale={isPlaceholderData || undefined}>
        {courses.map((course) => (
          <ListedCourse key={course.id} course={course} />
        ))}
      </ul>
      <p className={classes.progress}>
        {t('progress', {
          count: formats.count(courses.length),
          total: formats.count(data?.pages[0]?.total ?? 0),
        })}
      </p>
      <LoadMore query={query} onAsk={expect} />
    </>
  );
}

function ListedCourse({ course }: { course: ManagedCoursePage['items'][number] }) {
  const t = useTranslations('managedCourses');
  const { id, title, provider, state, prerequisiteCount } = course;
  return (
    <li className={rows.row}>
      <Link to="/manage/courses/$id" params={{ id }} className={rows.title} dir="auto">
        {title}
      </Link>
      <span className={rows.facts}>
        <span className={classes.id}>{id}</span>
        {provider !== null && <span dir="auto">{provider}</span>}
        {prerequisiteCount > 0 && <span>{t('needs', { count: prerequisiteCount })}</span>}
      </span>
      <span className={rows.state}>
        <StateBadge state={state} />
      </span>
    </li>
  );
}
