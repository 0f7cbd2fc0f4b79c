import type { RuleContext } from './list-candidates.ts';

/** The first subject of an offered course, by its index in the model, that the learner wants less of. */
export function findUnwantedSubject({ catalogue, lessOf }: RuleContext, index: number): string | undefined {
  if (lessOf.length === 0) return undefined;
  const { subjects } = catalogue.rules[catalogue.toOffered[index]!]!;
  return subjects.find((subject) => lessOf.includes(subject));
}
