import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLearners } from '../learners/learners-query.ts';

const typingPauseMs = 200;

/** Several learners, found by id, name or address. */
export function LearnerPicker({ ids, onChange }: { ids: string[]; onChange: (ids: string[]) => void }) {
  const t = useTranslations('cohorts.add');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { learners } = useLearners(words === '' ? {} : { q: words });
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const found = new Map(learners.map(({ id, name }) => [id, name === null ? id : `${name} (${id})`]));
  const labels = new Map([...found, ...ids.map((id) => [id, names.get(id) ?? id] as const)]);
  const choose = (next: string[]) => {
    setNames(new Map([...names, ...found]));
    onChange(next);
  };
  return (
    <MultiSelect
      data-autofocus
      searchable
      hidePickedOptions
      clearable
      label={t('search')}
      placeholder={t('placeholder')}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      // The server has searched already.
      filter={({ options }) => options}
      value={ids}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nobody')}
    />
  );
}
