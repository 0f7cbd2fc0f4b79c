import type { Cohort } from '@crs/contracts';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useUsers } from '../users/users-query.ts';
import classes from './cohort-page.module.css';
import { useAddAdvisor } from './use-change-members.ts';

const typingPauseMs = 200;

/** Adds an account with the role of an advisor, found by name or address. */
export function AdvisorPicker({ cohort }: { cohort: Cohort }) {
  const t = useTranslations('cohorts.advisors');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { users } = useUsers({ role: 'advisor', ...(words !== '' && { q: words }) });
  const { add } = useAddAdvisor(cohort);
  const present = new Set(cohort.advisors.map(({ id }) => id));
  const found = users.filter(({ id }) => !present.has(id));
  const choose = (chosen: string | null) => {
    const advisor = found.find(({ id }) => id === chosen);
    if (advisor) add(advisor);
    setTyped('');
  };
  return (
    <Select
      className={classes.picker ?? ''}
      searchable
      label={t('add')}
      placeholder={t('placeholder')}
      data={found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
      // The server has searched already.
      filter={({ options }) => options}
      value={null}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nobody')}
    />
  );
}
