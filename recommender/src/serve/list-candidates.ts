import type { Catalogue } from '../catalogue.ts';
import { appendCandidate } from './candidates.ts';
import { findPrerequisiteState } from './check-prerequisites.ts';
import { addSignals } from './gains.ts';
import type { Signals } from './read-signals.ts';
import { mark } from './workspace.ts';

/** What the rules ask of a request. */
export interface RuleContext {
  catalogue: Catalogue;
  limit: number;
  hasHistory: boolean;
  /** Those that the learner reads; empty: any. */
  languages: readonly string[];
  /** Subjects that the learner wants less of. */
  lessOf: readonly string[];
}

/**
 * Fills `takeable` of the workspace with the best courses that the rules allow, `candidateCount` or `limit` if that is
 * more, and `missing` with the best `limit` of those whose prerequisites are missing, as far as they were looked at:
 * prerequisites are asked of one course after the other, best first, until there are enough.
 */
export function listCandidates(
  { catalogue, limit, hasHistory }: RuleContext,
  signals: Signals,
  candidateCount: number,
): void {
  const { takeable, missing } = catalogue.workspace;
  const kernel = catalogue.workspace.kernel!;
  const { scores } = signals.base;
  const count = Math.max(candidateCount, limit);
  takeable.length = 0;
  missing.length = 0;
  addSignals(kernel, signals);
  kernel.base.set(scores);
  excludeCourses(catalogue, kernel.base);
  kernel.rankCourses();
  let found = 1;
  while (found > 0 && takeable.length < count) {
    found = kernel.takeBest(count - takeable.length);
    for (let i = 0; i < found; i++) {
      const index = kernel.best[i]!;
      const state = findPrerequisiteState(catalogue, catalogue.toOffered[index]!, hasHistory);
      const score = scores[index]! + kernel.gains[index]!;
      if (state !== 'missing') appendCandidate(takeable, index, score);
      else if (missing.length < limit) appendCandidate(missing, index, score);
    }
  }
}

function excludeCourses({ workspace, toModel }: Catalogue, base: Float64Array): void {
  const { marks, marked, markedCount } = workspace;
  for (let i = 0; i < markedCount; i++) {
    const index = toModel[marked[i]!]!;
    if (index >= 0 && marks[marked[i]!]! & mark.excluded) base[index] = -Infinity;
  }
}
