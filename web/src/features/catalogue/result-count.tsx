import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type CatalogueSearch, countFilters } from './catalogue-search.ts';
import classes from './result-count.module.css';

interface ResultCountProps {
  total: number | undefined;
  search: CatalogueSearch;
}

/** Announced when it changes, so that typing into the search box can be heard to work. */
export function ResultCount({ total, search }: ResultCountProps) {
  return (
    <p className={classes.count} role="status">
      {total !== undefined && <Count total={total} search={search} />}
    </p>
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

function Count({ total: count, search }: { total: number; search: CatalogueSearch }) {
  const t = useTranslations('catalogue.count');
  if (search.q !== undefined) return t.rich('found', { count, words: search.q, strong });
  return t.rich(countFilters(search) === 0 ? 'whole' : 'filtered', { count, strong });
}
