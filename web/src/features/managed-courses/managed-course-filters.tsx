import type { ManagedCoursePage } from '@crs/contracts';
import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { FilterText } from '../manage/filter-text.tsx';
import classes from './managed-course-filters.module.css';
import {
  managedCourseStates,
  type ManagedCoursesSearch,
  readManagedCoursesSearch,
} from './managed-courses-search.ts';

const anyState = 'any';

interface ManagedCourseFiltersProps {
  search: ManagedCoursesSearch;
  /** Unknown until the first page is there. */
  counts: ManagedCoursePage['counts'] | undefined;
}

/** Words and a state, kept in the address: a link or going back finds the same courses. */
export function ManagedCourseFilters({ search, counts }: ManagedCourseFiltersProps) {
  const t = useTranslations('managedCourses');
  const formats = useFormats();
  const navigate = useNavigate({ from: '/manage/courses' });
  const change = (changes: Record<string, string>) =>
    void navigate({
      search: (current) => readManagedCoursesSearch({ ...current, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const withCount = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} ${formats.count(count)}`;
  const total = counts && counts.offered + counts.retired + counts.stub;

  return (
    <div className={classes.filters}>
      <FilterText label={t('search')} text={search.q ?? ''} onChange={(q) => change({ q })} />
      <div className={classes.states}>
        <SegmentedControl
          aria-label={t('state')}
          value={search.state ?? anyState}
          onChange={(state) => change({ state })}
          data={[
            { value: anyState, label: withCount(t('states.any'), total) },
            ...managedCourseStates.map((state) => ({
              value: state,
              label: withCount(t(`states.${state}`), counts?.[state]),
            })),
          ]}
        />
      </div>
    </div>
  );
}
