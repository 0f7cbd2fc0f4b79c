import type { Catalogue } from '../catalogue.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { type BaseRow, findBaseRow } from './base-rows.ts';
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

/**
 * Courses known to the model, latest first; n interests and goals weigh interestWeight · n^(−1/2) each. `taken` holds the
 * numbers of the courses taken.
 */
export function readSignals(
  model: Model,
  catalogue: Catalogue,
  learner: LearnerSignals,
  taken = findNumbers(catalogue, learner.taken),
): Signals {
  const { languages } = learner;
  if (!learner.isPersonalised) {
    const base = findBaseRow(catalogue, { hasHistory: false, level: null, languages });
    return { courses: [], historyLength: 0, texts: [], level: null, base };
  }
  const history = listHistory(catalogue, taken);
  const level = learner.level !== null && model.levels.rows.has(learner.level) ? learner.level : null;
  return {
    courses: readCourses(model, catalogue, learner, history),
    historyLength: Math.min(history.length, model.settings.historyLength),
    texts: readTexts(model, catalogue, learner),
    level,
    base: findBaseRow(catalogue, { hasHistory: history.length > 0, level, languages }),
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
  const doubted = new Set(findNumbers(catalogue, disliked).map((course) => catalogue.toModel[course]!));
  const courses = history.slice(0, historyLength).map((index, lag) => {
    const factor = doubted.has(index) ? doubtWeight : 1;
    return { index, lagWeight: factor * lagWeights[lag]!, isLast: lag === 0 };
  });
  const add = (index: number, lagWeight: number) => courses.push({ index, lagWeight, isLast: false });
  for (const index of listHistory(catalogue, findNumbers(catalogue, bookmarked))) add(index, bookmarkWeight);
  for (const index of listHistory(catalogue, findNumbers(catalogue, dropped))) add(index, doubtWeight);
  listHistory(catalogue, findNumbers(catalogue, viewed))
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

/** Numbers of the courses that the catalogue knows. */
export function findNumbers({ numbers }: Catalogue, ids: readonly string[]): number[] {
  const found: number[] = [];
  for (const id of ids) {
    const course = numbers.get(id);
    if (course !== undefined) found.push(course);
  }
  return found;
}

/** Model indices, last first; a course counts once, where it stands first. */
function listHistory({ toModel, workspace }: Catalogue, courses: readonly number[]): number[] {
  const history: number[] = [];
  for (const course of courses) {
    const index = toModel[course]!;
    if (index < 0 || workspace.marks[course]! & mark.counted) continue;
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
