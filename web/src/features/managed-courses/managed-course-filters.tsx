import type { ManagedCoursePage } from '@crs/contracts';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './managed-course-filters.module.css';
import {
  managedCourseStates,
  type ManagedCoursesSearch,
  readManagedCoursesSearch,
  wordsLengthMax,
} from './managed-courses-search.ts';

const typingPauseMs = 250;
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
  const [words, setWords] = useState(search.q ?? '');
  const change = (changes: Record<string, string>) =>
    void navigate({
      search: (current) => readManagedCoursesSearch({ ...current, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const submit = useDebouncedCallback((q: string) => change({ q: q.trim() }), typingPauseMs);
  const withCount = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} ${formats.count(count)}`;
  const total = counts && counts.offered + counts.retired + counts.stub;

  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('searchWords')}
        size="md"
        maxLength={wordsLengthMax}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          submit(value);
        }}
      />
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
