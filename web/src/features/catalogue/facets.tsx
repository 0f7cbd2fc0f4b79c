import type { CoursePage } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCourseWords } from '../courses/use-course-words.ts';
import { nameFacetValue } from './active-filters.tsx';
import type { CatalogueSearch, FacetName } from './catalogue-search.ts';
import { Facet } from './facet.tsx';

interface FacetsProps {
  facets: CoursePage['facets'] | undefined;
  search: CatalogueSearch;
  onToggle: (name: FacetName, value: string) => void;
}

const shownFacets = [
  { name: 'subject', plural: 'subjects' },
  { name: 'starts', plural: 'starts' },
  { name: 'level', plural: 'levels' },
  { name: 'language', plural: 'languages' },
  { name: 'provider', plural: 'providers' },
] as const;

export function Facets({ facets, search, onToggle }: FacetsProps) {
  const t = useTranslations('catalogue.facets');
  const words = useCourseWords();
  if (facets === undefined) return <Skeleton height={480} radius="lg" />;
  return shownFacets.map(({ name, plural }) => (
    <Facet
      key={name}
      title={t(name)}
      help={name === 'starts' ? t('startsHelp') : undefined}
      values={facets[plural]}
      chosen={search[name] ?? []}
      nameOf={(value) => nameFacetValue(words, name, value)}
      onToggle={(value) => onToggle(name, value)}
    />
  ));
}
