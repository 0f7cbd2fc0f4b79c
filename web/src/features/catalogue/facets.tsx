import type { CoursePage } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { nameOfLanguage } from '../courses/course-words.ts';
import { nameOfLevel } from '../courses/level-names.ts';
import type { CatalogueSearch, FacetName } from './catalogue-search.ts';
import { Facet } from './facet.tsx';

interface FacetsProps {
  facets: CoursePage['facets'] | undefined;
  search: CatalogueSearch;
  onToggle: (name: FacetName, value: string) => void;
}

const shownFacets = [
  { name: 'subject', plural: 'subjects', title: 'Subject', nameOf: (value: string) => value },
  { name: 'level', plural: 'levels', title: 'Level', nameOf: nameOfLevel },
  { name: 'language', plural: 'languages', title: 'Language', nameOf: nameOfLanguage },
  { name: 'provider', plural: 'providers', title: 'Provider', nameOf: (value: string) => value },
] as const;

export function Facets({ facets, search, onToggle }: FacetsProps) {
  if (facets === undefined) return <Skeleton height={480} radius="lg" />;
  return shownFacets.map(({ name, plural, title, nameOf }) => (
    <Facet
      key={name}
      title={title}
      values={facets[plural]}
      chosen={search[name] ?? []}
      nameOf={nameOf}
      onToggle={(value) => onToggle(name, value)}
    />
  ));
}
