import type { Catalogue } from '../catalogue.ts';
import { offerCandidate, resetCandidates, sortCandidates } from './candidates.ts';
import { findPrerequisiteState } from './check-prerequisites.ts';
import type { Signals } from './read-signals.ts';
import { scoreCourses } from './score-courses.ts';
import { mark } from './workspace.ts';

/** What the rules ask of a request. */
export interface RuleContext {
  catalogue: Catalogue;
  limit: number;
  hasHistory: boolean;
  /** By number of a language, 1 for one the learner reads; undefined: any. */
  languages: Uint8Array | undefined;
}

/**
 * Fills `takeable` of the workspace with the best courses that the rules allow, `candidateCount` or `limit` if that is
 * more, and `missing` with those of them whose prerequisites are missing. Rules are asked only of courses that enter.
 */
export function listCandidates(context: RuleContext, signals: Signals, candidateCount: number): void {
  const { workspace } = context.catalogue;
  const { takeable, missing, scores } = workspace;
  resetCandidates(takeable, Math.max(candidateCount, context.limit));
  resetCandidates(missing, context.limit);
  scoreCourses(context.catalogue.model!, signals, scores);
  let threshold = takeable.threshold;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]!;
    if (score <= threshold) continue;
    offer(context, index, score);
    threshold = takeable.threshold;
  }
  sortCandidates(takeable);
  sortCandidates(missing);
}

function offer(context: RuleContext, index: number, score: number): void {
  const { catalogue } = context;
  const course = catalogue.toOffered[index]!;
  if (course < 0 || !isAllowed(context, course)) return;
  const { takeable, missing } = catalogue.workspace;
  const isMissing = findPrerequisiteState(catalogue, course, context.hasHistory) === 'missing';
  offerCandidate(isMissing ? missing : takeable, index, score);
}

export function isAllowed({ catalogue, languages }: RuleContext, course: number): boolean {
  if (catalogue.workspace.marks[course]! & mark.excluded) return false;
  return languages === undefined || languages[catalogue.languages[course]!] === 1;
}
