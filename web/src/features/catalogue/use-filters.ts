import { useNavigate } from '@tanstack/react-router';
import { type FacetName, readCatalogueSearch, toggleFilter } from './catalogue-search.ts';

/** Changes to the filters, which live in the address only. Typing replaces the entry in the history, a filter adds one. */
export function useFilters() {
  const navigate = useNavigate({ from: '/courses' });
  return {
    setWords: (words: string) =>
      void navigate({
        search: (search) => readCatalogueSearch({ ...search, q: words.trim() }),
        replace: true,
        resetScroll: false,
      }),
    toggle: (name: FacetName, value: string) =>
      void navigate({ search: (search) => toggleFilter(search, name, value), resetScroll: false }),
    clear: () => void navigate({ search: ({ q }) => readCatalogueSearch({ q }), resetScroll: false }),
  };
}

export type Filters = ReturnType<typeof useFilters>;
