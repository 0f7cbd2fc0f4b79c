import type { RuleContext } from './list-candidates.ts';

/** The first subject of an offered course, by its index in the model, that the learner wants less of. */
export function findUnwantedSubject(context: RuleContext, index: number): string | undefined {
  if (context.lessOf.length === 0) return undefined;
  return findUnwantedOfCourse(context, context.catalogue.toOffered[index]!);
}

/** The same of a course by its number. */
export function findUnwantedOfCourse({ catalogue, lessOf }: RuleContext, course: number): string | undefined {
  if (lessOf.length === 0) return undefined;
  return catalogue.rules[course]!.subjects.find((subject) => lessOf.includes(subject));
}
