import type { Catalogue } from '../catalogue.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import type { BaseRow } from './base-rows.ts';
import { findInterestRow, type InterestRow } from './interest-rows.ts';
import { addMark, mark } from './workspace.ts';

/** A course that the learner had to do with: `lagWeight` times its history row, and its last row where `isLast`. */
export interface CourseSignal {
  index: number;
  lagWeight: number;
  isLast: boolean;
}

/** Looks further back say nothing any more. */
const viewsMax = 10;

export interface TextSignal {
  kind: 'interest' | 'goal';
  text: string;
  row: InterestRow;
  weight: number;
}

/** The signals of a learner that the table has weights for. */
export interface Signals {
  courses: CourseSignal[];
  /** How many of `courses`, from the first on, are of the history. */
  historyLength: number;
  texts: TextSignal[];
  /** A level of `Model.levels`. */
  level: Level | null;
  base: BaseRow;
}

/** Courses known to the model, latest first; n interests and goals weigh interestWeight · n^(−1/2) each. */
export function readSignals(model: Model, catalogue: Catalogue, learner: LearnerSignals): Signals {
  const baseRows = catalogue.baseRows!;
  if (!learner.isPersonalised) {
    return { courses: [], historyLength: 0, texts: [], level: null, base: baseRows.noHistory.get(null)! };
  }
  const history = listHistory(catalogue, learner.taken);
  const level = learner.level !== null && model.levels.rows.has(learner.level) ? learner.level : null;
  return {
    courses: readCourses(model, catalogue, learner, history),
    historyLength: Math.min(history.length, model.settings.historyLength),
    texts: readTexts(model, catalogue, learner),
    level,
    base: (history.length > 0 ? baseRows.history : baseRows.noHistory).get(level)!,
  };
}

/** Each course once, with the weight of the first of these: taken, bookmarked, dropped, looked at. */
function readCourses(
  model: Model,
  catalogue: Catalogue,
  { bookmarked = [], disliked = [], dropped = [], viewed = [] }: LearnerSignals,
  history: number[],
): CourseSignal[] {
  const { historyLength, bookmarkWeight, doubtWeight, viewWeight } = model.settings;
  const lagWeights = findLagWeights(model);
  const doubted = new Set(disliked.map((id) => findIndex(catalogue, id)));
  const courses = history.slice(0, historyLength).map((index, lag) => {
    const factor = doubted.has(index) ? doubtWeight : 1;
    return { index, lagWeight: factor * lagWeights[lag]!, isLast: lag === 0 };
  });
  const add = (index: number, lagWeight: number) => courses.push({ index, lagWeight, isLast: false });
  for (const index of listHistory(catalogue, bookmarked)) add(index, bookmarkWeight);
  for (const index of listHistory(catalogue, dropped)) add(index, doubtWeight);
  listHistory(catalogue, viewed)
    .slice(0, viewsMax)
    .forEach((index, lag) => {
      add(index, viewWeight * lagWeights[lag]!);
    });
  return courses;
}

/** Interests first, then the goal; those that match no course are left out. */
function readTexts(
  model: Model,
  { interestCache }: Catalogue,
  { interests, goal }: LearnerSignals,
): TextSignal[] {
  const texts: TextSignal[] = [];
  const add = (kind: TextSignal['kind'], text: string) => {
    const row = findInterestRow(model, interestCache!, text);
    if (row.columns.length > 0) texts.push({ kind, text, row, weight: 0 });
  };
  for (const interest of interests) add('interest', interest);
  if (goal !== null) add('goal', goal);
  for (const text of texts) text.weight = model.settings.interestWeight * texts.length ** -0.5;
  return texts;
}

/** −1 for a course that the model does not know. */
function findIndex({ numbers, toModel }: Catalogue, id: string): number {
  const course = numbers.get(id);
  return course === undefined ? -1 : (toModel[course] ?? -1);
}

/** Model indices, last first; a course counts once, where it stands first. */
function listHistory(catalogue: Catalogue, ids: readonly string[]): number[] {
  const { numbers, workspace } = catalogue;
  const history: number[] = [];
  for (const id of ids) {
    const index = findIndex(catalogue, id);
    if (index < 0) continue;
    const course = numbers.get(id)!;
    if (workspace.marks[course]! & mark.counted) continue;
    addMark(workspace, course, mark.counted);
    history.push(index);
  }
  return history.toReversed();
}

const lagWeightsOf = new WeakMap<Model, Float64Array>();

export function findLagWeights(model: Model): Float64Array {
  const known = lagWeightsOf.get(model);
  if (known) return known;
  const weights = computeLagWeights(model.settings);
  lagWeightsOf.set(model, weights);
  return weights;
}
