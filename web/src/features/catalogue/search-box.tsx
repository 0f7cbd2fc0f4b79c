import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { searchHash } from '../../shell/search-shortcut.tsx';
import { wordsLengthMax } from './catalogue-search.ts';

const typingPauseMs = 250;

interface SearchBoxProps {
  /** As they stand in the address. */
  words: string;
  onChange: (words: string) => void;
}

/** Follows the address when it changes from elsewhere (back, a link), and changes it when typing pauses. */
export function SearchBox({ words, onChange }: SearchBoxProps) {
  const t = useTranslations('catalogue.search');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [seenWords, setSeenWords] = useState(words);
  const submit = useDebouncedCallback(onChange, typingPauseMs);
  const location = useLocation();

  if (words !== seenWords) {
    setSeenWords(words);
    if (words !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (location.hash === searchHash) input.current?.focus();
  }, [location]);

  const type = (text: string) => {
    setTyped(text);
    submit(text);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      role="searchbox"
      aria-label={t('label')}
      placeholder={t('placeholder')}
      size="md"
      maxLength={wordsLengthMax}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={typed !== '' && <CloseButton aria-label={t('clear')} onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(typed);
      }}
    />
  );
}
