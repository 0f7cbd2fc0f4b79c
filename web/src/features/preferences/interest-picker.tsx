import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChosenInterests } from './chosen-interests.tsx';
import { hasInterest, toggleInterest } from './interest-list.ts';
import { InterestSuggestions } from './interest-suggestions.tsx';
import { interestsQuery } from './interests-query.ts';

const typingPauseMs = 200;

interface InterestPickerProps {
  interests: string[];
  onChange: (interests: string[]) => void;
  /** Where a heading nearby already names the field. */
  isLabelHidden?: boolean;
}

/** Search over the subjects and skills of the catalogue; popular ones to tick before anything is typed. */
export function InterestPicker({ interests, onChange, isLabelHidden = false }: InterestPickerProps) {
  const t = useTranslations('preferences.interests');
  const [words, setWords] = useState('');
  const [settledWords] = useDebouncedValue(words.trim(), typingPauseMs);
  const suggestions = useQuery(interestsQuery(settledWords));
  const label = t('label');

  const toggle = (name: string) => {
    onChange(toggleInterest(interests, name));
    setWords('');
  };

  return (
    <div>
      <TextInput
        label={isLabelHidden ? undefined : label}
        aria-label={isLabelHidden ? label : undefined}
        type="search"
        size="md"
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
        rightSection={suggestions.isFetching && words !== '' && <Loader size="xs" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = suggestions.data?.items.find(({ name }) => !hasInterest(interests, name));
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (words.trim() !== '') toggle(first?.name ?? words.trim());
        }}
      />
      <InterestSuggestions query={suggestions} words={settledWords} interests={interests} onToggle={toggle} />
      <ChosenInterests interests={interests} onRemove={toggle} />
    </div>
  );
}
