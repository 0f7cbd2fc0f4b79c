import type { ManagedCoursePage, ManagedCourseQuery, ManagedCourseState } from '@crs/contracts';
import { findStart } from '../catalogue/find-start.ts';
import type { CatalogueSnapshot, SnapshotCourse } from '../catalogue/catalogue-snapshot.ts';
import { encodeCursor } from '../page-cursor.ts';
import { foldTerm } from '../catalogue/split-text.ts';

const LIMIT_DEFAULT = 50;

/** One page of all courses whose id or title holds the words, newest first. */
export function listManagedCourses(
  { courses }: CatalogueSnapshot,
  { q = '', state, cursor, limit = LIMIT_DEFAULT }: ManagedCourseQuery,
): ManagedCoursePage {
  const wanted = foldTerm(q.trim());
  const isFound = ({ externalId, title }: SnapshotCourse) =>
    foldTerm(title).includes(wanted) || foldTerm(externalId).includes(wanted);
  const found = wanted === '' ? courses : courses.filter(isFound);
  const matching = state === undefined ? found : found.filter((course) => stateOf(course) === state);
  const start = cursor === undefined ? 0 : findStart(matching, cursor);
  const items = matching.slice(start, start + limit);
  const last = items.at(-1);
  const hasMore = start + limit < matching.length;
  return {
    items: items.map(toItem),
    total: matching.length,
    counts: countStates(found),
    nextCursor: hasMore && last ? encodeCursor({ place: start + limit, after: last.externalId }) : null,
  };
}

function toItem(course: SnapshotCourse): ManagedCoursePage['items'][number] {
  const { externalId: id, title, provider, level, prerequisites } = course;
  return { id, title, provider, level, state: stateOf(course), prerequisiteCount: prerequisites.length };
}

function stateOf({ status, isOffered }: SnapshotCourse): ManagedCourseState {
  if (status === 'retired') return 'retired';
  return isOffered ? 'offered' : 'stub';
}

function countStates(courses: readonly SnapshotCourse[]): ManagedCoursePage['counts'] {
  const counts = { offered: 0, retired: 0, stub: 0 };
  for (const course of courses) counts[stateOf(course)]++;
  return counts;
}
