import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shell/empty-state.tsx';
import { interestsQuery } from '../preferences/interests-query.ts';
import { type CatalogueSearch, countFilters } from './catalogue-search.ts';
import type { Filters } from './use-filters.ts';
import { LinkButton } from '../../shell/link-button.tsx';

const suggestionCount = 4;

export function NothingFound({ search, filters }: { search: CatalogueSearch; filters: Filters }) {
  const { data } = useQuery(interestsQuery(''));
  const hasFilters = countFilters(search) > 0;
  const suggestions = data?.items.slice(0, suggestionCount) ?? [];

  return (
    <EmptyState
      icon={IconSearchOff}
      title={search.q === undefined ? 'No course fits these filters' : `Nothing found for “${search.q}”`}
      action={
        <>
          {hasFilters && <Button onClick={filters.clear}>Search without filters</Button>}
          {suggestions.map(({ name }) => (
            <LinkButton key={name} to="/courses" search={{ q: name }} variant="default">
              {name}
            </LinkButton>
          ))}
        </>
      }
    >
      {hasFilters ? 'Fewer filters show more.' : 'Other words may help, or one of these:'}
    </EmptyState>
  );
}
