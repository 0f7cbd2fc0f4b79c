import type { CourseRules } from '../catalogue.ts';
import type { CourseContent } from '../training-data.ts';

/** A catalogue without rules, for judging what a model ranks. */
export function allowAll(courses: readonly CourseContent[]): CourseRules[] {
  const unruled = { isOffered: true, level: null, language: null, prerequisites: [] };
  return courses.map(({ id, subjects }) => ({ id, subjects, ...unruled }));
}
