import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cohortsQuery } from './cohorts-query.ts';

const typingPauseMs = 200;
const COHORTS_SHOWN = 100;

interface CohortSelectProps {
  cohort: string | undefined;
  onChange: (cohort: string | undefined) => void;
}

/** One of the cohorts in sight, or all of them. */
export function CohortSelect({ cohort, onChange }: CohortSelectProps) {
  const t = useTranslations('cohorts.select');
  const [typed, setTyped] = useState('');
  const [chosenName, setChosenName] = useState<string>();
  const [words] = useDebouncedValue(typed.trim(), typingPauseMs);
  const search = words === '' || words === chosenName ? {} : { q: words };
  const { data } = useInfiniteQuery(cohortsQuery(search, COHORTS_SHOWN));
  const found = (data?.pages[0]?.items ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  const labels = new Map(found.map(({ id, name }) => [id, name]));
  if (cohort !== undefined && !labels.has(cohort)) labels.set(cohort, chosenName ?? cohort);
  const choose = (chosen: string | null) => {
    setChosenName(chosen === null ? undefined : labels.get(chosen));
    onChange(chosen ?? undefined);
  };
  return (
    <Select
      searchable
      clearable
      label={t('label')}
      placeholder={t('all')}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      // The server has searched already.
      filter={({ options }) => options}
      value={cohort ?? null}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('none')}
    />
  );
}
