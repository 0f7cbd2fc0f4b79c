import type { RelatedCourses } from '@crs/contracts';
import { findNext, findSimilar, type RelatedCourse } from '@crs/recommender';
import type { ServingState } from '../serving/serving-state.ts';
import { getSnapshotCourse } from './get-course.ts';

const LIMIT = 12;

export function listSimilarCourses(serving: ServingState, courseId: string): RelatedCourses {
  const { catalogue, model, rules } = serving;
  getSnapshotCourse(catalogue, courseId);
  return toRelatedCourses(serving, findSimilar(model, rules, courseId, LIMIT));
}

export function listNextCourses(serving: ServingState, courseId: string): RelatedCourses {
  const { catalogue, model, rules } = serving;
  getSnapshotCourse(catalogue, courseId);
  return toRelatedCourses(serving, findNext(model, rules, courseId, LIMIT));
}

function toRelatedCourses({ catalogue }: ServingState, related: RelatedCourse[]): RelatedCourses {
  const items = related.map(({ courseId, score }) => ({
    course: getSnapshotCourse(catalogue, courseId).summary,
    score,
  }));
  return { items };
}
