import { Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ManagedCourseFilters } from './managed-course-filters.tsx';
import { ManagedCourseList } from './managed-course-list.tsx';
import classes from './managed-courses-page.module.css';
import { managedCoursesQuery } from './managed-courses-query.ts';

const route = getRouteApi('/session/frame/manage/editors/courses');

export function ManagedCoursesPage() {
  const t = useTranslations('managedCourses');
  const search = route.useSearch();
  const query = useInfiniteQuery(managedCoursesQuery(search));
  const skeleton = (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={480} radius="lg" />
    </div>
  );

  return (
    <>
      <div className={classes.head}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <LinkButton to="/manage/add-course" leftSection={<IconPlus size={18} />}>
          {t('add')}
        </LinkButton>
      </div>
      <ManagedCourseFilters search={search} counts={query.data?.pages[0]?.counts} />
      <section aria-label={t('title')} aria-busy={query.isFetching}>
        <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
          {() => <ManagedCourseList query={query} isFiltered={Object.keys(search).length > 0} />}
        </Loaded>
      </section>
    </>
  );
}
