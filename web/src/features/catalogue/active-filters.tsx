import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { type CourseWords, useCourseWords } from '../courses/use-course-words.ts';
import { type CatalogueSearch, type FacetName, facetNames } from './catalogue-search.ts';
import classes from './active-filters.module.css';
import type { Filters } from './use-filters.ts';

export function nameFacetValue(words: CourseWords, facet: FacetName, value: string): string {
  if (facet === 'level') return words.level(value);
  if (facet === 'language') return words.language(value);
  if (facet === 'starts') return words.starts(value);
  return value;
}

export function ActiveFilters({ search, filters }: { search: CatalogueSearch; filters: Filters }) {
  const t = useTranslations('catalogue.active');
  const words = useCourseWords();
  const active = facetNames.flatMap((facet) => (search[facet] ?? []).map((value) => ({ facet, value })));
  if (active.length === 0) return null;
  return (
    <div className={classes.filters} role="group" aria-label={t('label')}>
      {active.map(({ facet, value }) => (
        <button
          key={`${facet}/${value}`}
          type="button"
          className={classes.filter}
          aria-label={t('remove', { name: nameFacetValue(words, facet, value) })}
          onClick={() => filters.toggle(facet, value)}
        >
          {nameFacetValue(words, facet, value)}
          <IconX size={14} stroke={2} aria-hidden="true" />
        </button>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={filters.clear}>
        {t('clear')}
      </Button>
    </div>
  );
}
