import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
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
      aria-label="Search courses"
      placeholder="Title, skill, subject or provider"
      size="md"
      maxLength={wordsLengthMax}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={typed !== '' && <CloseButton aria-label="Clear the search" onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(typed);
      }}
    />
  );
}
