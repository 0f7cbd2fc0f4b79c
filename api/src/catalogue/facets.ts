import { type CoursePage, type CourseQuery, courseStarts } from '@crs/contracts';
import type { SnapshotCourse } from './catalogue-snapshot.ts';

const readers = {
  subjects: (course: SnapshotCourse) => course.subjects,
  levels: ({ level }: SnapshotCourse) => (level === null ? [] : [level]),
  languages: ({ language }: SnapshotCourse) => (language === null ? [] : [language]),
  providers: ({ provider }: SnapshotCourse) => (provider === null ? [] : [provider]),
  starts: ({ starts }: SnapshotCourse) => starts,
};

type FacetName = keyof typeof readers;
const facetNames = Object.keys(readers) as FacetName[];

/** The chosen values of each facet; an empty set lets every course through. */
export type FacetFilters = Record<FacetName, ReadonlySet<string>>;

export function readFilters({ subject, level, language, provider, starts }: CourseQuery): FacetFilters {
  return {
    subjects: new Set(subject),
    levels: new Set<string>(level),
    languages: new Set(language),
    providers: new Set(provider),
    starts: new Set<string>(starts),
  };
}

export function hasEveryFacet(course: SnapshotCourse, filters: FacetFilters): boolean {
  return facetNames.every((name) => hasFacet(course, name, filters));
}

/** Counts of each facet's values among the courses that pass the filters of all other facets. */
export function countFacets(courses: readonly SnapshotCourse[], filters: FacetFilters): CoursePage['facets'] {
  const counts = new Map(
    facetNames.map((name) => [name, new Map([...filters[name]].map((value) => [value, 0]))]),
  );
  for (const course of courses) {
    const failed = facetNames.filter((name) => !hasFacet(course, name, filters));
    if (failed.length > 1) continue;
    for (const name of failed.length === 1 ? failed : facetNames) {
      const values = counts.get(name);
      for (const value of readers[name](course)) values?.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const list = (name: FacetName) =>
    [...(counts.get(name) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  return {
    subjects: list('subjects'),
    levels: list('levels'),
    languages: list('languages'),
    providers: list('providers'),
    starts: courseStarts.map((value) => ({ value, count: counts.get('starts')?.get(value) ?? 0 })),
  };
}

function hasFacet(course: SnapshotCourse, name: FacetName, filters: FacetFilters): boolean {
  return filters[name].size === 0 || readers[name](course).some((value) => filters[name].has(value));
}
