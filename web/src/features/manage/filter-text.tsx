import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';

const typingPauseMs = 250;
const lengthMax = 200;

interface FilterTextProps {
  label: string;
  /** As it stands in the address. */
  text: string;
  onChange: (text: string) => void;
}

/** Changes the address when typing pauses. */
export function FilterText({ label, text, onChange }: FilterTextProps) {
  const t = useTranslations('manage');
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  const submit = useDebouncedCallback((value: string) => onChange(value.trim()), typingPauseMs);
  if (text !== seen) {
    setSeen(text);
    if (text !== typed.trim()) setTyped(text);
  }
  const type = (value: string) => {
    setTyped(value);
    submit(value);
  };
  return (
    <TextInput
      type="search"
      label={label}
      maxLength={lengthMax}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={typed !== '' && <CloseButton aria-label={t('clear')} onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
