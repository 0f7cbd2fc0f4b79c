import type { Course } from '@crs/contracts';
import { notFound } from '../problems/api-error.ts';
import type { CatalogueSnapshot, SnapshotCourse } from './catalogue-snapshot.ts';

/** A course of the catalogue, offered or not. @throws ApiError 404 */
export function getSnapshotCourse({ byId }: CatalogueSnapshot, id: string): SnapshotCourse {
  const course = byId.get(id);
  if (!course) throw notFound('course');
  return course;
}

export function getCourse(catalogue: CatalogueSnapshot, id: string): Course {
  const { summary, description, url, status, isDemo, runsAhead } = getSnapshotCourse(catalogue, id);
  return { ...summary, description, url, status, isDemo, runs: runsAhead };
}
