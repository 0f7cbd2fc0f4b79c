import { type Catalogue, findLanguage } from './catalogue.ts';
import type { LearnerSignals } from './learner-signals.ts';
import type { Model } from './model.ts';
import type { RecommendedCourse, Recommendations } from './recommendation.ts';
import { describePrerequisites, findPrerequisiteState } from './serve/check-prerequisites.ts';
import { explainScore } from './serve/explain-score.ts';
import { readSignals, type Signals } from './serve/read-signals.ts';
import { scoreCourses } from './serve/score-courses.ts';
import { offerToTopList, resetTopList } from './serve/top-list.ts';
import { addMark, clearMarks, mark } from './serve/workspace.ts';

interface Request {
  model: Model | undefined;
  catalogue: Catalogue;
  learner: LearnerSignals;
  limit: number;
  hasHistory: boolean;
  signals: Signals | undefined;
  /** By number of a language, 1 for one the learner reads; undefined: any. */
  languages: Uint8Array | undefined;
}

/**
 * The best `limit` courses for a learner, with reasons. Always answers: by the table, then courses that the model does
 * not know in catalogue order, then courses whose prerequisites are missing; fewer items only where the catalogue has
 * no more that may be recommended. Never a course that was taken or dismissed, has an equivalent or anti-requisite
 * among the taken, is not offered, or is in a language the learner does not read. Throws RangeError where `catalogue`
 * was prepared with another model.
 */
export function recommend(
  model: Model | undefined,
  catalogue: Catalogue,
  learner: LearnerSignals,
  { limit }: { limit: number },
): Recommendations {
  if (catalogue.model !== model) throw new RangeError('the catalogue was prepared with another model');
  const { workspace } = catalogue;
  clearMarks(workspace);
  const signals = model && readSignals(model, catalogue, learner);
  markCourses(catalogue, learner);
  const hasHistory = learner.taken.length > 0;
  const request = {
    model,
    catalogue,
    learner,
    limit,
    hasHistory,
    signals,
    languages: readLanguages(catalogue, learner),
  };
  rankCourses(request);
  return { isFallback: isFallback(signals), items: collectItems(request) };
}

function isFallback(signals: Signals | undefined): boolean {
  return !signals || (signals.courses.length === 0 && signals.texts.length === 0 && signals.level === null);
}

function markCourses(
  { numbers, excludedBy, equivalents, workspace }: Catalogue,
  learner: LearnerSignals,
): void {
  for (const id of learner.dismissed) {
    const course = numbers.get(id);
    if (course !== undefined) addMark(workspace, course, mark.excluded);
  }
  for (const id of learner.taken) {
    const course = numbers.get(id);
    if (course === undefined) continue;
    addMark(workspace, course, mark.excluded);
    for (const other of excludedBy[course] ?? []) addMark(workspace, other, mark.excluded);
  }
  for (const id of learner.completed ?? learner.taken) {
    const course = numbers.get(id);
    if (course === undefined) continue;
    addMark(workspace, course, mark.known);
    for (const other of equivalents[course] ?? []) addMark(workspace, other, mark.known);
  }
}

/** Courses of unknown language, number 0, are for everyone. */
function readLanguages(
  { languageNumbers }: Catalogue,
  { languages }: LearnerSignals,
): Uint8Array | undefined {
  if (languages.length === 0) return undefined;
  const isRead = new Uint8Array(languageNumbers.size + 1);
  isRead[0] = 1;
  for (const name of languages) isRead[findLanguage(languageNumbers, name)] = 1;
  return isRead;
}

/** Fills the two top lists of the workspace with indices of the model. Rules are asked only of courses that enter. */
function rankCourses(request: Request): void {
  const { model, catalogue, limit, signals } = request;
  const { workspace, toOffered } = catalogue;
  const { scores, takeable, missing } = workspace;
  resetTopList(takeable, limit);
  resetTopList(missing, limit);
  if (!model || !signals) return;
  scoreCourses(model, signals, scores);
  let threshold = takeable.threshold;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]!;
    if (score <= threshold) continue;
    const course = toOffered[index]!;
    if (course < 0 || !isAllowed(request, course)) continue;
    const isMissing = findPrerequisiteState(catalogue, course, request.hasHistory) === 'missing';
    offerToTopList(isMissing ? missing : takeable, index, score);
    threshold = takeable.threshold;
  }
}

function isAllowed({ catalogue, languages }: Request, course: number): boolean {
  if (catalogue.workspace.marks[course]! & mark.excluded) return false;
  return languages === undefined || languages[catalogue.languages[course]!] === 1;
}

function collectItems(request: Request): RecommendedCourse[] {
  const { catalogue, limit } = request;
  const { takeable, missing, scores } = catalogue.workspace;
  const items: RecommendedCourse[] = [];
  const describe = (index: number) => describeScored(request, index, scores[index]!);
  for (let i = 0; i < takeable.length; i++) items.push(describe(takeable.indices[i]!));
  if (items.length < limit) items.push(...listUnmodelled(request, 'takeable', limit - items.length));
  for (let i = 0; i < missing.length && items.length < limit; i++) items.push(describe(missing.indices[i]!));
  if (items.length < limit) items.push(...listUnmodelled(request, 'missing', limit - items.length));
  return items;
}

function describeScored({ model, catalogue, signals, hasHistory }: Request, index: number, score: number) {
  const course = catalogue.toOffered[index]!;
  return {
    courseId: catalogue.rules[course]!.id,
    score,
    reasons: explainScore(model!, signals!, index),
    prerequisites: describePrerequisites(catalogue, course, hasHistory),
  };
}

function listUnmodelled(request: Request, part: 'takeable' | 'missing', count: number): RecommendedCourse[] {
  const { catalogue, hasHistory } = request;
  const items: RecommendedCourse[] = [];
  for (const course of catalogue.unmodelled) {
    if (items.length === count) break;
    if (!isAllowed(request, course)) continue;
    const prerequisites = describePrerequisites(catalogue, course, hasHistory);
    if ((prerequisites.state === 'missing') !== (part === 'missing')) continue;
    items.push({ courseId: catalogue.rules[course]!.id, score: 0, reasons: [], prerequisites });
  }
  return items;
}
