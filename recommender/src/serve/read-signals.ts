import type { Catalogue } from '../catalogue.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
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
  level: Level | null;
  /** The dense row that everything is added to: `popular` and the level row. */
  base: Float64Array;
  popular: Float32Array;
}

/**
 * Courses known to the model, latest first; interests and goal faded by 1/(1 + n/interestHalfLife) for n courses
 * in the history.
 */
export function readSignals(model: Model, catalogue: Catalogue, learner: LearnerSignals): Signals {
  const { settings, popularity } = model;
  const baseRows = catalogue.baseRows!;
  if (!learner.isPersonalised) {
    return { courses: [], texts: [], level: null, base: baseRows.noHistory.get(null)!, popular: popularity };
  }
  const history = listHistory(catalogue, learner.taken);
  const lagWeights = findLagWeights(model);
  const courses = history
    .slice(0, settings.historyLength)
    .map((index, lag) => ({ index, lagWeight: lagWeights[lag]!, isLast: lag === 0 }));
  for (const index of listHistory(catalogue, learner.bookmarked ?? [])) {
    courses.push({ index, lagWeight: settings.bookmarkWeight, isLast: false });
  }
  const weight = settings.interestWeight / (1 + history.length / settings.interestHalfLife);
  const texts = learner.interests.map((text) =>
    readText(model, catalogue, { kind: 'interest', text, weight }),
  );
  if (learner.goal !== null)
    texts.push(readText(model, catalogue, { kind: 'goal', text: learner.goal, weight }));
  return {
    courses,
    texts: texts.filter(({ row }) => row.columns.length > 0),
    level: learner.level,
    base: (history.length > 0 ? baseRows.history : baseRows.noHistory).get(learner.level)!,
    popular: history.length > 0 ? model.bias : popularity,
  };
}

function readText(model: Model, { interestCache }: Catalogue, signal: Omit<TextSignal, 'row'>): TextSignal {
  return { ...signal, row: findInterestRow(model, interestCache, signal.text) };
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
