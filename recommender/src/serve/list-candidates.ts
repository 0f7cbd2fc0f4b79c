import type { Catalogue } from '../catalogue.ts';
import type { BaseRow } from './base-rows.ts';
import { offerCandidate, resetCandidates, sortCandidates } from './candidates.ts';
import { findPrerequisiteState } from './check-prerequisites.ts';
import { addSignals } from './gains.ts';
import type { Signals } from './read-signals.ts';
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
 * more, and `missing` with those of them whose prerequisites are missing. Rules are asked only of courses that enter:
 * those that no signal speaks of come in the order of the base row until none can enter any more.
 */
export function listCandidates(context: RuleContext, signals: Signals, candidateCount: number): void {
  const { model, workspace } = context.catalogue;
  const { takeable, missing, gains } = workspace;
  resetCandidates(takeable, Math.max(candidateCount, context.limit));
  resetCandidates(missing, context.limit);
  addSignals(gains, model!, signals);
  if (gains.isDense) {
    offerAll(context, signals.base);
  } else {
    offerTouched(context, signals.base);
    offerUntouched(context, signals.base);
  }
  sortCandidates(takeable);
  sortCandidates(missing);
}

function offerAll(context: RuleContext, { scores }: BaseRow): void {
  const { takeable, gains } = context.catalogue.workspace;
  const { values } = gains;
  let { threshold } = takeable;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]! + values[index]!;
    if (score <= threshold) continue;
    offer(context, index, score);
    threshold = takeable.threshold;
  }
}

function offerTouched(context: RuleContext, { scores }: BaseRow): void {
  const { takeable, gains } = context.catalogue.workspace;
  const { values, touched, count } = gains;
  for (let i = 0; i < count; i++) {
    const index = touched[i]!;
    const score = scores[index]! + values[index]!;
    if (score >= takeable.threshold) offer(context, index, score);
  }
}

function offerUntouched(context: RuleContext, { scores, order }: BaseRow): void {
  const { takeable, gains } = context.catalogue.workspace;
  for (const index of order) {
    const score = scores[index]!;
    if (score < takeable.threshold) return;
    if (gains.isTouched[index] === 0) offer(context, index, score);
  }
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
