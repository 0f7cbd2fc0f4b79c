import type { Catalogue } from './catalogue.ts';
import type { Model } from './model.ts';
import type { RelatedCourse } from './recommendation.ts';

/** Offered courses most alike in text, best first, scores 0 to 1. Empty for a course that the model does not know. */
export function findSimilar(
  model: Model | undefined,
  catalogue: Catalogue,
  courseId: string,
  limit: number,
): RelatedCourse[] {
  throw new Error(`findSimilar: ${model} ${catalogue} ${courseId} ${limit}`);
}

/** Offered courses that learners of this course take next, best first. Empty for a course that the model does not know. */
export function findNext(
  model: Model | undefined,
  catalogue: Catalogue,
  courseId: string,
  limit: number,
): RelatedCourse[] {
  throw new Error(`findNext: ${model} ${catalogue} ${courseId} ${limit}`);
}
