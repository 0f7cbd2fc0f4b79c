import type { Catalogue } from '../catalogue.ts';
import { candidateCount } from '../rerank/reranker.ts';
import type { ListSettings } from '../list-settings.ts';
import { measureLikeness } from './course-likeness.ts';
import { findNewCourse } from './find-new-course.ts';
import { findUnwantedSubject } from './find-unwanted-subject.ts';
import type { RuleContext } from './list-candidates.ts';
import { appendToDraft, move } from './list-draft.ts';
import { type Compare, findMostDiverse, resetChoice } from './pick-diverse.ts';
import type { Signals } from './read-signals.ts';
import { normalizeRelevance, type Ranking, sortByRelevance } from './relevance.ts';
import { rerankCandidates } from './rerank-candidates.ts';

export interface Arrangement {
  context: RuleContext;
  signals: Signals;
  settings: ListSettings;
  /** Days on which the learner was shown a course and left it, by course id. */
  ignoredDays: ReadonlyMap<string, number>;
  rotation: number;
}

/**
 * Writes the list into `draft`, from the candidates in `takeable`: reranked, what was ignored or is of a subject that the
 * learner wants less of sunk, with variety, and with new courses in their places. Lists of up to `candidateCount` courses begin alike, whatever their length.
 */
export function orderList(arrangement: Arrangement): void {
  const { context, settings } = arrangement;
  const { catalogue, limit } = context;
  const { subjectSets } = catalogue;
  const { takeable, draft, kernel } = catalogue.workspace;
  const compare: Compare = (candidate, listPlace) =>
    measureLikeness(kernel!, subjectSets, takeable.indices[candidate]!, draft.indices[listPlace]!);
  rankCandidates(arrangement);
  resetChoice(catalogue.workspace.choice, takeable.length);
  let hasNew = false;
  while (draft.length < limit) {
    const interval = settings.explorationInterval;
    const isTurn = interval > 0 && (draft.length + 1) % interval === 0;
    const hasExplored = isTurn && !hasNew && exploreNewCourse(arrangement);
    if (!hasExplored && !pickCandidate(arrangement, compare)) break;
    hasNew = !isTurn && (hasNew || isNew(catalogue, draft.indices[draft.length - 1]!, settings));
  }
  clearSlots(catalogue);
}

function isNew({ model }: Catalogue, index: number, { newCourseLearners }: ListSettings): boolean {
  return model!.learnerCounts[index]! < newCourseLearners;
}

/** Fills `ranking` and `slots`. */
function rankCandidates({ context, signals, settings, ignoredDays }: Arrangement): void {
  const { catalogue } = context;
  const { takeable, ranking, rerankedPlaces, kernel } = catalogue.workspace;
  ranking.length = takeable.length;
  for (let c = 0; c < takeable.length; c++) {
    ranking.relevance[c] = takeable.scores[c]!;
    ranking.order[c] = c;
    ranking.sunkBy[c] = move.none;
  }
  const isReranked = rerankCandidates(catalogue, signals);
  for (let c = 0; c < takeable.length; c++) kernel!.slots[takeable.indices[c]!] = c + 1;
  normalizeRelevance(ranking, candidateCount);
  if (isReranked) sortByRelevance(ranking);
  for (let place = 0; place < takeable.length; place++) rerankedPlaces[ranking.order[place]!] = place;
  const hasIgnored = sinkIgnored(catalogue, ignoredDays, settings);
  const hasUnwanted = sinkUnwanted(context, settings);
  if (hasIgnored || hasUnwanted) sortByRelevance(ranking);
}

/** Lowers the relevance of candidates that were shown for longer than the patience; tells whether there were any. */
function sinkIgnored(
  { numbers, toModel, workspace }: Catalogue,
  ignoredDays: Arrangement['ignoredDays'],
  { ignoredPatience, ignoredDecay }: ListSettings,
): boolean {
  let hasSunk = false;
  for (const [id, days] of ignoredDays) {
    const index = toModel[numbers.get(id) ?? -1] ?? -1;
    const slot = index < 0 ? 0 : workspace.kernel!.slots[index]!;
    if (slot === 0 || days <= ignoredPatience) continue;
    sink(workspace.ranking, slot - 1, { share: ignoredDecay ** (days - ignoredPatience), by: move.ignored });
    hasSunk = true;
  }
  return hasSunk;
}

/** Lowers the relevance of candidates of the subjects that the learner wants less of; tells whether there were any. */
function sinkUnwanted(context: RuleContext, { lessOfDecay }: ListSettings): boolean {
  if (context.lessOf.length === 0) return false;
  const { takeable, ranking } = context.catalogue.workspace;
  let hasSunk = false;
  for (let c = 0; c < takeable.length; c++) {
    if (findUnwantedSubject(context, takeable.indices[c]!) === undefined) continue;
    sink(ranking, c, { share: lessOfDecay, by: move.lessOf });
    hasSunk = true;
  }
  return hasSunk;
}

/** Nothing sinks below 0, the least of the best `candidateCount`; what stands behind these stays where it is. */
function sink(
  { relevance, sunkBy }: Ranking,
  candidate: number,
  { share, by }: { share: number; by: number },
) {
  if (relevance[candidate]! > 0) relevance[candidate]! *= share;
  sunkBy[candidate] = by;
}

/** Appends the next candidate; false where none is left. */
function pickCandidate({ context, settings }: Arrangement, compare: Compare): boolean {
  const { takeable, ranking, choice, draft } = context.catalogue.workspace;
  const place = findMostDiverse(ranking, choice, settings.diversity, draft.length, compare);
  if (place < 0) return false;
  const candidate = ranking.order[place]!;
  choice.isPicked[candidate] = 1;
  appendToDraft(draft, {
    index: takeable.indices[candidate]!,
    score: takeable.scores[candidate]!,
    tableRank: candidate + 1,
    move: findMove(context.catalogue, candidate, place),
  });
  return true;
}

/** What brought a candidate, at `place` of the order, to the next place of the list. */
function findMove({ workspace }: Catalogue, candidate: number, place: number): number {
  const { draft, ranking, rerankedPlaces } = workspace;
  if (draft.length === candidate) return move.none;
  if (place > draft.length && draft.length < candidate) return move.diversity;
  const rerankedPlace = rerankedPlaces[candidate]!;
  const hasSunk = place > rerankedPlace && draft.length > rerankedPlace;
  if (hasSunk && ranking.sunkBy[candidate]) return ranking.sunkBy[candidate]!;
  return rerankedPlace === candidate ? move.none : move.rerank;
}

/** Appends a new course that is not in the list, if the content speaks for one. */
function exploreNewCourse({ context, signals, settings, rotation }: Arrangement): boolean {
  const { catalogue } = context;
  const { choice, draft } = catalogue.workspace;
  const { gains, slots } = catalogue.workspace.kernel!;
  const found = findNewCourse(context, signals, settings, rotation);
  if (found < 0) return false;
  const candidate = slots[found]! - 1;
  if (candidate >= 0) choice.isPicked[candidate] = 1;
  const score = signals.base.scores[found]! + gains[found]!;
  const isRaised = candidate < 0 || candidate > draft.length;
  const kind = isRaised ? move.exploration : move.none;
  appendToDraft(draft, { index: found, score, tableRank: candidate + 1, move: kind });
  return true;
}

function clearSlots({ workspace: { takeable, kernel } }: Catalogue): void {
  for (let c = 0; c < takeable.length; c++) kernel!.slots[takeable.indices[c]!] = 0;
}
