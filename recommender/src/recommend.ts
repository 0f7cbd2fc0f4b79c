import type { Catalogue } from './catalogue.ts';
import type { LearnerSignals } from './learner-signals.ts';
import { defaultListSettings, type ListSettings } from './list-settings.ts';
import type { Model } from './model.ts';
import type { Placement, RecommendedCourse, Recommendations } from './recommendation.ts';
import { candidateCount } from './rerank/reranker.ts';
import { describePrerequisites } from './serve/check-prerequisites.ts';
import { explainScore, weighSignals } from './serve/explain-list.ts';
import { findUnwantedSubject } from './serve/find-unwanted-subject.ts';
import { listCandidates, type RuleContext } from './serve/list-candidates.ts';
import { appendToDraft, move, placementKinds } from './serve/list-draft.ts';
import { listUnmodelled } from './serve/list-unmodelled.ts';
import { orderList } from './serve/order-list.ts';
import { findNumbers, readSignals, type Signals } from './serve/read-signals.ts';
import { addMark, mark, resetWorkspace, type Workspace } from './serve/workspace.ts';

export interface ListOptions {
  limit: number;
  settings?: Partial<ListSettings>;
  /** Days on which the learner was shown a course and left it, by course id. */
  ignoredDays?: ReadonlyMap<string, number>;
  /** Whose turn it is among new courses: any whole number ≥ 0, the same for the same learner and day. */
  rotation?: number;
}

const nothingIgnored: ReadonlyMap<string, number> = new Map();
const wantsAll: readonly string[] = [];

/**
 * The best `limit` courses for a learner, with reasons. Always answers: by the table, rearranged by the settings, then
 * courses that the model does not know in catalogue order, then courses whose prerequisites are missing; fewer items
 * only where the catalogue has no more that may be recommended. Never a course that was taken or dismissed, has an
 * equivalent or anti-requisite among the taken, is not offered, or is in a language the learner does not read. The
 * same state and options give the same list. Throws RangeError where `catalogue` was prepared with another model.
 */
export function recommend(
  model: Model | undefined,
  catalogue: Catalogue,
  learner: LearnerSignals,
  options: ListOptions,
): Recommendations {
  if (catalogue.model !== model) throw new RangeError('the catalogue was prepared with another model');
  const { limit } = options;
  resetWorkspace(catalogue.workspace, limit);
  const taken = findNumbers(catalogue, learner.taken);
  const signals = model && readSignals(model, catalogue, learner, taken);
  markCourses(catalogue, learner, taken);
  const hasHistory = learner.taken.length > 0;
  const lessOf = learner.isPersonalised ? (learner.lessOf ?? wantsAll) : wantsAll;
  const context = { catalogue, limit, hasHistory, languages: learner.languages, lessOf };
  if (signals) arrangeList(context, signals, options);
  return { isFallback: isFallback(signals), items: collectItems(context, signals) };
}

function arrangeList(context: RuleContext, signals: Signals, options: ListOptions): void {
  const { ignoredDays = nothingIgnored, rotation = 0 } = options;
  listCandidates(context, signals, candidateCount);
  const settings = options.settings ? { ...defaultListSettings, ...options.settings } : defaultListSettings;
  orderList({ context, signals, settings, ignoredDays, rotation });
}

function isFallback(signals: Signals | undefined): boolean {
  return !signals || (signals.courses.length === 0 && signals.texts.length === 0 && signals.level === null);
}

function markCourses(catalogue: Catalogue, learner: LearnerSignals, taken: readonly number[]): void {
  const { excludedBy, equivalents, workspace } = catalogue;
  const completed = learner.completed ? findNumbers(catalogue, learner.completed) : taken;
  for (const course of findNumbers(catalogue, learner.dismissed)) addMark(workspace, course, mark.excluded);
  for (const course of taken) markWithLinks(workspace, course, excludedBy[course], mark.excluded);
  for (const course of completed) markWithLinks(workspace, course, equivalents[course], mark.known);
}

function markWithLinks(
  workspace: Workspace,
  course: number,
  linked: Int32Array | undefined,
  bit: number,
): void {
  addMark(workspace, course, bit);
  if (linked) for (const other of linked) addMark(workspace, other, bit);
}

/** The draft, courses that the model does not know, then what lacks prerequisites. */
function collectItems(context: RuleContext, signals: Signals | undefined): RecommendedCourse[] {
  const { limit } = context;
  const { draft, missing } = context.catalogue.workspace;
  const unmodelled = draft.length < limit ? listUnmodelled(context, 'takeable', limit - draft.length) : [];
  const takeableCount = draft.length;
  for (let i = 0; i < missing.length && draft.length + unmodelled.length < limit; i++) {
    const index = missing.indices[i]!;
    appendToDraft(draft, { index, score: missing.scores[i]!, tableRank: 0, move: move.none });
  }
  const scored = signals ? describeDraft(context, signals) : [];
  const items = [...scored.slice(0, takeableCount), ...unmodelled, ...scored.slice(takeableCount)];
  if (items.length < limit) items.push(...listUnmodelled(context, 'missing', limit - items.length));
  return items;
}

function describeDraft(context: RuleContext, signals: Signals): RecommendedCourse[] {
  const { catalogue, hasHistory } = context;
  const model = catalogue.model!;
  const { draft } = catalogue.workspace;
  weighSignals(catalogue, signals);
  const items: RecommendedCourse[] = [];
  for (let place = 0; place < draft.length; place++) {
    const course = catalogue.toOffered[draft.indices[place]!]!;
    const item: RecommendedCourse = {
      courseId: catalogue.rules[course]!.id,
      score: draft.scores[place]!,
      reasons: explainScore(model, catalogue, signals, place),
      prerequisites: describePrerequisites(catalogue, course, hasHistory),
    };
    const placement = describePlacement(context, place);
    if (placement) item.placement = placement;
    items.push(item);
  }
  return items;
}

function describePlacement(context: RuleContext, place: number): Placement | undefined {
  const { draft } = context.catalogue.workspace;
  const kind = placementKinds[draft.moves[place]!];
  if (!kind) return undefined;
  const placement: Placement = { kind, tableRank: draft.tableRanks[place]! || null };
  const subject = kind === 'lessOf' ? findUnwantedSubject(context, draft.indices[place]!) : undefined;
  return subject === undefined ? placement : { ...placement, subject };
}
