import { type CourseRules, prepareCatalogue } from '../catalogue.ts';
import { allowAll } from '../evaluate/allow-all.ts';
import { computeAccuracy } from '../evaluate/accuracy.ts';
import { listLength } from '../evaluate/rank-targets.ts';
import { computeMean, computePairedDifference } from '../evaluate/statistics.ts';
import type { FitSettings } from '../fit-settings.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Model } from '../model.ts';
import { recommend } from '../recommend.ts';
import type { CourseContent } from '../training-data.ts';

/** What was known of a learner just before a course was taken, and that course, which the model was not fitted on. */
export interface SignalCase {
  signals: LearnerSignals;
  target: string;
}

export type SignalWeights = Pick<FitSettings, 'bookmarkWeight' | 'viewWeight' | 'doubtWeight'>;

/** One value of one weight, on the cases that have such a signal. */
export interface SignalTrial {
  name: keyof SignalWeights;
  value: number;
  caseCount: number;
  ndcgAt10: number;
  /** NDCG@10 minus that of the model's own value on the same cases, and the standard error of that. */
  difference: number;
  error: number;
}

export interface SignalTuning {
  /** Weights to use that are not the model's; empty where these are as good, or too few learners gave such signals. */
  settings: Partial<SignalWeights>;
  trials: SignalTrial[];
}

/** Fewer cases cannot tell two weights apart. */
const casesMin = 300;

const tried: Record<keyof SignalWeights, readonly number[]> = {
  bookmarkWeight: [-0.25, 0, 0.25, 0.5, 1, 1.5],
  viewWeight: [-0.1, 0, 0.05, 0.1, 0.25, 0.5, 1],
  doubtWeight: [-0.5, -0.25, 0, 0.25, 0.5, 1],
};

const listOwn: Record<keyof SignalWeights, (signals: LearnerSignals) => number> = {
  bookmarkWeight: ({ bookmarked = [] }) => bookmarked.length,
  viewWeight: ({ viewed = [] }) => viewed.length,
  doubtWeight: ({ disliked = [], dropped = [] }) => disliked.length + dropped.length,
};

/**
 * Chooses what bookmarks, looks and doubts weigh from what learners took next: each weight by itself, the others as the
 * model has them. A value replaces the model's only where it is better by more than two standard errors, as several are
 * tried.
 */
export function tuneSignals(
  model: Model,
  courses: readonly CourseContent[],
  cases: readonly SignalCase[],
): SignalTuning {
  const rules = allowAll(courses);
  const settings: Partial<SignalWeights> = {};
  const trials: SignalTrial[] = [];
  for (const name of Object.keys(tried) as (keyof SignalWeights)[]) {
    const own = cases.filter(({ signals }) => listOwn[name](signals) > 0);
    if (own.length < casesMin) continue;
    const found = tryValues({ model, rules, name }, own);
    trials.push(...found);
    const best = found.reduce((a, b) => (b.ndcgAt10 > a.ndcgAt10 ? b : a));
    if (best.difference > 2 * best.error) settings[name] = best.value;
  }
  return { settings, trials };
}

interface Attempt {
  model: Model;
  rules: readonly CourseRules[];
  name: keyof SignalWeights;
}

function tryValues({ model, rules, name }: Attempt, cases: readonly SignalCase[]): SignalTrial[] {
  const score = (value: number) =>
    scoreCases({ ...model, settings: { ...model.settings, [name]: value } }, rules, cases);
  const base = score(model.settings[name]);
  const learners = Uint32Array.from(cases.keys());
  return tried[name].map((value) => {
    const scores = value === model.settings[name] ? base : score(value);
    const { difference, error } = computePairedDifference(scores, base, learners);
    return { name, value, caseCount: cases.length, ndcgAt10: computeMean(scores), difference, error };
  });
}

/** NDCG@10 of each case in the plain order of the table. */
function scoreCases(model: Model, rules: readonly CourseRules[], cases: readonly SignalCase[]): Float64Array {
  const catalogue = prepareCatalogue(model, rules);
  const options = { limit: listLength, settings: { diversity: 0, explorationInterval: 0 } };
  return Float64Array.from(cases, ({ signals, target }) => {
    const { items } = recommend(model, catalogue, signals, options);
    const place = items.findIndex(({ courseId }) => courseId === target);
    const rank = place < 0 ? listLength + 1 : place + 1;
    return computeAccuracy(Uint32Array.of(rank), listLength).ndcg;
  });
}
