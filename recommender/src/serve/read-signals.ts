import type { Catalogue } from '../catalogue.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import type { BaseRow } from './base-rows.ts';
import { findInterestRow, type InterestRow } from './interest-rows.ts';
import { addMark, mark } from './workspace.ts';

/** A taken or bookmarked course: `lagWeight` times its history row, and its last row where `isLast`. */
export interface CourseSignal {
  index: number;
  lagWeight: number;
  isLast: boolean;
}

export interface TextSignal {
  kind: 'interest' | 'goal';
  text: string;
  row: InterestRow;
  weight: number;
}

/** The signals of a learner that the table has weights for. */
export interface Signals {
  courses: CourseSignal[];
  texts: TextSignal[];
  /** A level of `Model.levels`. */
  level: Level | null;
  base: BaseRow;
}

/** Courses known to the model, latest first; n interests and goals weigh interestWeight · n^(−1/2) each. */
export function readSignals(model: Model, catalogue: Catalogue, learner: LearnerSignals): Signals {
  const { settings } = model;
  const baseRows = catalogue.baseRows!;
  if (!learner.isPersonalised) {
    return { courses: [], texts: [], level: null, base: baseRows.noHistory.get(null)! };
  }
  const history = listHistory(catalogue, learner.taken);
  const lagWeights = findLagWeights(model);
  const courses = history
    .slice(0, settings.historyLength)
    .map((index, lag) => ({ index, lagWeight: lagWeights[lag]!, isLast: lag === 0 }));
  for (const index of listHistory(catalogue, learner.bookmarked ?? [])) {
    courses.push({ index, lagWeight: settings.bookmarkWeight, isLast: false });
  }
  const level = learner.level !== null && model.levels.rows.has(learner.level) ? learner.level : null;
  return {
    courses,
    texts: readTexts(model, catalogue, learner),
    level,
    base: (history.length > 0 ? baseRows.history : baseRows.noHistory).get(level)!,
  };
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

/** Model indices, last first; a course counts once, where it stands first. */
function listHistory({ numbers, toModel, workspace }: Catalogue, ids: readonly string[]): number[] {
  const history: number[] = [];
  for (const id of ids) {
    const course = numbers.get(id);
    const index = course === undefined ? -1 : (toModel[course] ?? -1);
    if (index < 0 || workspace.marks[course!]! & mark.counted) continue;
    addMark(workspace, course!, mark.counted);
    history.push(index);
  }
  return history.toReversed();
}

const lagWeightsOf = new WeakMap<Model, Float64Array>();

function findLagWeights(model: Model): Float64Array {
  const known = lagWeightsOf.get(model);
  if (known) return known;
  const weights = computeLagWeights(model.settings);
  lagWeightsOf.set(model, weights);
  return weights;
}
