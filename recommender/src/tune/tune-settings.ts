import type { EvaluationPart, Protocol } from '../evaluate/held-out.ts';
import { computeMean, computePairedDifference } from '../evaluate/statistics.ts';
import { type AfterFitSettings, defaultFitSettings, type FitSettings } from '../fit-settings.ts';
import type { TrainingData } from '../training-data.ts';
import { fitTable } from './fit-table.ts';
import { createRandomSource } from '../random-source.ts';
import { pickLearners, shuffleLearners } from './sample-learners.ts';
import {
  afterFitSpace,
  type Draw,
  drawAnywhere,
  drawNear,
  listChanges,
  listSearched,
  pickDraw,
} from './search-space.ts';
import { prepareTrials, type TrialSet } from './trial-set.ts';

export interface TuneOptions {
  seed?: number;
  /** Fits in all; fewer where the time is used up. */
  trialCount?: number;
  /** Share of the time budget that is used up, from 0; 1 and more: no further trial. */
  readTimeUsed?: () => number;
  protocol?: Protocol;
  /** Settings that did well before: they are tried beside the defaults. */
  known?: Partial<FitSettings>;
  /** Settings of every trial; they are not searched. */
  fixed?: Partial<FitSettings>;
  onTrial?: (trial: Trial, place: { done: number; total: number }) => void;
}

/** One fit and what came of it. */
export interface Trial {
  settings: Partial<FitSettings>;
  /** Learners of the sample, and those of them with a held-out course that was judged. */
  learnerCount: number;
  caseCount: number;
  ndcgAt10: number;
  /** NDCG@10 minus that of the defaults on the same learners, and the standard error of that. */
  difference: number;
  error: number;
}

export interface Tuning {
  seed: number;
  protocol: Protocol;
  part: EvaluationPart;
  /** Settings to use that are not the defaults; empty where the defaults are as good. */
  settings: Partial<FitSettings>;
  /** In the order in which they were made; those of the last sample decide. */
  trials: Trial[];
}

/** The best of a sample that go on to the next, larger one. */
const survivorCount = 3;

/**
 * Searches the settings of one site on its own validation part: successive halving (Jamieson and Talwalkar 2016) over
 * growing samples of learners, where half of the first draws come by chance and all later ones are steps away from the
 * best so far. The defaults are in every sample, and leave it only for settings that are better on the largest one by
 * more than one standard error. What acts after the fit is then tried on the weights of the best. The same data, seed
 * and number of trials give the same settings; a used-up time budget ends each sample early.
 */
export async function tuneSettings(data: TrainingData, options: TuneOptions = {}): Promise<Tuning> {
  const { seed = 1, trialCount = 48, protocol = 'leave-last-out' } = options;
  const random = createRandomSource(seed);
  const order = shuffleLearners(data.sequences, random);
  const rungs = planRungs(order.length, trialCount);
  const trials: Trial[] = [];
  const total = rungs.reduce((sum, rung) => sum + rung.trialCount, 0);
  const search: Search = { options, random, total, trials };
  let survivors = [pickDraw({ ...defaultFitSettings, ...options.known }, listSearched(options.fixed))];
  let set: TrialSet | undefined;
  for (const rung of rungs) {
    const sequences = pickLearners(data.sequences, order.subarray(0, rung.learnerCount));
    set = prepareTrials({ courses: data.courses, sequences }, protocol);
    survivors = await climb(search, rung, set, survivors);
  }
  const best = set && survivors[0] ? await settle(set, survivors[0], search) : {};
  return { seed, protocol, part: 'validation', settings: best, trials };
}

interface Rung {
  learnerCount: number;
  trialCount: number;
  /** Share of the time budget at which it ends. */
  timeEnd: number;
  isFirst: boolean;
}

const learnerCountMin = 2_000;

/** Samples of a sixteenth, a quarter and all of the learners, each with a third of the trials of the one before. */
function planRungs(learnerCount: number, trialCount: number): Rung[] {
  const counts = [1 / 16, 1 / 4, 1]
    .map((share) => Math.ceil(share * learnerCount))
    .filter((count) => count === learnerCount || count >= learnerCountMin);
  const weights = counts.map((_, place) => 3 ** -place);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return counts.map((count, place) => ({
    learnerCount: count,
    trialCount: Math.max(survivorCount + 1, Math.round((trialCount * weights[place]!) / sum)),
    timeEnd: (place + 1) / counts.length,
    isFirst: place === 0,
  }));
}

interface Search {
  options: TuneOptions;
  random: () => number;
  total: number;
  trials: Trial[];
}

/** Tries the defaults, the survivors and new draws on one sample. @returns the best, best first. */
async function climb(search: Search, rung: Rung, set: TrialSet, survivors: Draw[]): Promise<Draw[]> {
  const { random, options, trials, total } = search;
  const { readTimeUsed = () => 0, onTrial = () => {} } = options;
  const tried = new Map<string, { draw: Draw; trial: Trial }>();
  const names = listSearched(options.fixed);
  const planned = [pickDraw(defaultFitSettings, names), ...survivors];
  let base: Float64Array | undefined;
  const isOver = () => tried.size >= rung.trialCount || (tried.size > 1 && readTimeUsed() >= rung.timeEnd);
  for (let attempt = 0; attempt < 20 * rung.trialCount && !isOver(); attempt++) {
    const isByChance = rung.isFirst && tried.size < rung.trialCount / 2;
    const draw =
      planned[attempt] ?? (isByChance ? drawAnywhere(names, random) : drawNear(findBest(tried), random));
    const key = JSON.stringify(draw);
    if (tried.has(key)) continue;
    const settings = { ...defaultFitSettings, ...options.fixed, ...draw };
    const scores = set.score((await fitTable(set.training, settings))());
    base ??= scores;
    const trial = describeTrial(draw, scores, base, set);
    tried.set(key, { draw, trial });
    trials.push(trial);
    onTrial(trial, { done: trials.length, total });
  }
  return rank(tried).slice(0, survivorCount);
}

function findBest(tried: ReadonlyMap<string, { draw: Draw; trial: Trial }>): Draw {
  return rank(tried)[0]!;
}

function rank(tried: ReadonlyMap<string, { draw: Draw; trial: Trial }>): Draw[] {
  return [...tried.values()].toSorted((a, b) => b.trial.ndcgAt10 - a.trial.ndcgAt10).map(({ draw }) => draw);
}

function describeTrial(
  settings: Partial<FitSettings>,
  scores: Float64Array,
  base: Float64Array,
  { learnerCount, caseCount, learners }: TrialSet,
): Trial {
  const ndcgAt10 = computeMean(scores);
  return { settings, learnerCount, caseCount, ndcgAt10, ...computePairedDifference(scores, base, learners) };
}

/** Tries what acts after the fit on one fit of the best, and keeps the defaults where they are as good. */
async function settle(set: TrialSet, best: Draw, { trials, options }: Search): Promise<Partial<FitSettings>> {
  const defaults = set.score((await fitTable(set.training, { ...defaultFitSettings, ...options.fixed }))());
  const build = await fitTable(set.training, { ...defaultFitSettings, ...options.fixed, ...best });
  const attempt = (after: AfterFitSettings) => {
    const settings = { ...best, ...after };
    const trial = describeTrial(settings, set.score(build(after)), defaults, set);
    trials.push(trial);
    options.onTrial?.(trial, { done: trials.length, total: trials.length });
    return { after, trial };
  };
  let chosen = attempt({});
  for (const name of ['popularityDebias', 'ridgeBlend'] as const) {
    const others = afterFitSpace[name].filter((value) => value !== defaultFitSettings[name]);
    for (const other of others.map((value) => attempt({ ...chosen.after, [name]: value })))
      if (other.trial.ndcgAt10 > chosen.trial.ndcgAt10) chosen = other;
  }
  const { difference, error, settings } = chosen.trial;
  return difference > error ? listChanges(settings) : {};
}
