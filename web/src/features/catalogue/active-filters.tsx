import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { nameOfLanguage } from '../courses/course-words.ts';
import { nameOfLevel } from '../courses/level-names.ts';
import { type CatalogueSearch, type FacetName, facetNames } from './catalogue-search.ts';
import classes from './active-filters.module.css';
import type { Filters } from './use-filters.ts';

function nameOfValue(facet: FacetName, value: string): string {
  if (facet === 'level') return nameOfLevel(value);
  if (facet === 'language') return nameOfLanguage(value);
  return value;
}

export function ActiveFilters({ search, filters }: { search: CatalogueSearch; filters: Filters }) {
  const active = facetNames.flatMap((facet) => (search[facet] ?? []).map((value) => ({ facet, value })));
  if (active.length === 0) return null;
  return (
    <div className={classes.filters} role="group" aria-label="Active filters">
      {active.map(({ facet, value }) => (
        <button
          key={`${facet}/${value}`}
          type="button"
          className={classes.filter}
          aria-label={`Remove the filter ${nameOfValue(facet, value)}`}
          onClick={() => filters.toggle(facet, value)}
        >
          {nameOfValue(facet, value)}
          <IconX size={14} stroke={2} aria-hidden="true" />
        </button>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={filters.clear}>
        Clear all
      </Button>
    </div>
  );
}
