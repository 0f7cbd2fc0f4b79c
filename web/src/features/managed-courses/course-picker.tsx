import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { managedCoursesQuery } from './managed-courses-query.ts';

const typingPauseMs = 200;
const coursesMax = 100;

interface CoursePickerProps {
  label: string;
  description?: string;
  placeholder: string;
  ids: string[];
  onChange: (ids: string[]) => void;
  /** Of courses that were chosen before. */
  titles: ReadonlyMap<string, string | null>;
  /** May not be chosen: the course itself. */
  except: string;
  error?: string | undefined;
}

/** Several courses, found by title or id. What is typed may be an id that the catalogue does not hold. */
export function CoursePicker({ ids, titles, except, onChange, ...field }: CoursePickerProps) {
  const t = useTranslations('managedCourses.picker');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { data } = useInfiniteQuery(managedCoursesQuery(words === '' ? {} : { q: words }));
  const [chosenTitles, setChosenTitles] = useState(titles);
  const found = (data?.pages[0]?.items ?? []).filter(({ id }) => id !== except);
  const labels = new Map(found.map(({ id, title }) => [id, title === id ? id : `${title} (${id})`]));
  if (words !== '' && words !== except && !labels.has(words)) labels.set(words, t('unknown', { id: words }));
  for (const id of ids) labels.set(id, chosenTitles.get(id) ?? id);

  const choose = (next: string[]) => {
    setChosenTitles(new Map([...chosenTitles, ...found.map(({ id, title }) => [id, title] as const)]));
    onChange(next);
  };
  return (
    <MultiSelect
      {...field}
      searchable
      hidePickedOptions
      clearable
      size="md"
      maxValues={coursesMax}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      // The server has searched already.
      filter={({ options }) => options}
      value={ids}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nothing')}
    />
  );
}
