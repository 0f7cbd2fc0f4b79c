import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { interestsQuery } from '../preferences/interests-query.ts';
import { type CatalogueSearch, countFilters } from './catalogue-search.ts';
import type { Filters } from './use-filters.ts';
import { LinkButton } from '../../shell/link-button.tsx';

const suggestionCount = 4;

export function NothingFound({ search, filters }: { search: CatalogueSearch; filters: Filters }) {
  const t = useTranslations('catalogue.nothing');
  const { data } = useQuery(interestsQuery(''));
  const hasFilters = countFilters(search) > 0;
  const suggestions = data?.items.slice(0, suggestionCount) ?? [];

  return (
    <EmptyState
      icon={IconSearchOff}
      title={search.q === undefined ? t('filtered') : t('found', { words: search.q })}
      action={
        <>
          {hasFilters && <Button onClick={filters.clear}>{t('withoutFilters')}</Button>}
          {suggestions.map(({ name }) => (
            <LinkButton key={name} to="/courses" search={{ q: name }} variant="default">
              {name}
            </LinkButton>
          ))}
        </>
      }
    >
      {hasFilters ? t('fewerFilters') : t('otherWords')}
    </EmptyState>
  );
}
