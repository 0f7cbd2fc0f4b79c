import type { Catalogue } from '../catalogue.ts';
import { type Declaration, declaredKinds, type DeclaredKind } from '../declared/declared-values.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { type BaseRow, findBaseRow } from './base-rows.ts';
import { readDeclared } from './declared-rows.ts';
import { findInterestRow, type InterestCache, type InterestRow } from './interest-rows.ts';
import { addMark, mark } from './workspace.ts';

/** A course that the learner had to do with: `lagWeight` times its history row, and its last row where `isLast`. */
export interface CourseSignal {
  index: number;
  lagWeight: number;
  isLast: boolean;
}

/** Looks further back say nothing any more. */
const viewsMax = 10;

/** A row of something declared; several rows of one kind and text stand together. */
export interface TextSignal {
  kind: DeclaredKind;
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
 * Courses known to the model, latest first, and what the learner declares. `taken` holds the numbers of the courses
 * taken.
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
    texts: readDeclaredSignals(model, catalogue, learner, history.length),
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
  const doubted = findNumbers(catalogue, disliked).map((course) => catalogue.toModel[course]!);
  const courses: CourseSignal[] = [];
  for (let lag = 0; lag < Math.min(history.length, historyLength); lag++) {
    const index = history[lag]!;
    const factor = doubted.includes(index) ? doubtWeight : 1;
    courses.push({ index, lagWeight: factor * lagWeights[lag]!, isLast: lag === 0 });
  }
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

/** Texts by what they match, and the rows of declared values; those of one kind and text stand together. */
export function readDeclaredSignals(
  model: Model,
  { interestCache, declaredRows }: Pick<Catalogue, 'interestCache' | 'declaredRows'>,
  learner: Declaration,
  historyLength: number,
): TextSignal[] {
  const hasHistory = historyLength > 0;
  const texts = readTexts(model, interestCache!, learner, historyLength);
  const signals = declaredRows ? [...texts, ...readDeclared(declaredRows, learner, hasHistory)] : texts;
  if (hasHistory) for (const signal of signals) signal.weight *= model.declaredWeight;
  return signals.filter(({ weight }) => weight > 0).toSorted(compareSignals);
}

/** Interests in their order, then goal, programme, level and languages; sorting is stable. */
function compareSignals(a: TextSignal, b: TextSignal): number {
  const byKind = declaredKinds.indexOf(a.kind) - declaredKinds.indexOf(b.kind);
  return byKind || (a.text === b.text ? 0 : a.text < b.text ? -1 : 1);
}

/**
 * Interests first, then the goal, n of them, interestWeight · n^(−1/2) / (1 + h / interestHalfLife) each after a history of h
 * courses; those that match no course are left out.
 */
export function readTexts(
  model: Model,
  cache: InterestCache,
  { interests, goal }: Pick<Declaration, 'interests' | 'goal'>,
  historyLength: number,
): TextSignal[] {
  const texts: TextSignal[] = [];
  const add = (kind: TextSignal['kind'], text: string) => {
    const row = findInterestRow(model, cache, text);
    if (row.columns.length > 0) texts.push({ kind, text, row, weight: 0 });
  };
  for (const interest of interests) add('interest', interest);
  if (goal !== null) add('goal', goal);
  const { interestWeight, interestHalfLife } = model.settings;
  const weight = (interestWeight * texts.length ** -0.5) / (1 + historyLength / interestHalfLife);
  for (const text of texts) text.weight = weight;
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

/** The signals of a history alone: indices in the model, oldest first. */
export function listSignals(history: Uint32Array, lagWeights: Float64Array): CourseSignal[] {
  const signals: CourseSignal[] = [];
  for (let lag = 0; lag < Math.min(history.length, lagWeights.length); lag++) {
    const index = history[history.length - 1 - lag]!;
    signals.push({ index, lagWeight: lagWeights[lag]!, isLast: lag === 0 });
  }
  return signals;
}
