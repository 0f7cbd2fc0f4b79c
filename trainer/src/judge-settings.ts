import {
  baselines,
  type Comparison,
  type Contender,
  createServedContender,
  evaluateContenders,
  type FitSettings,
  type HistoryLengthResult,
  type Model,
  type PairedDifference,
  type RankingMetrics,
  type ServedFit,
  type TrainingData,
} from '@crs/recommender';
import { isDeepStrictEqual } from 'node:util';
import type { Finding } from './findings.ts';
import type { SettingsPlan } from './plan-settings.ts';

/** Fewer learners with a held-out course cannot tell two models apart. */
export const CASES_MIN = 300;
/** More would only cost time: the standard error of NDCG@10, which lies between 0 and 1, is then below .0016. */
const LEARNERS_MAX = 100_000;
/** Differences within so many standard errors are noise. */
const NOISE_ERRORS = 2;
/** The baselines that cost no factorisation; `crs evaluate` has more. */
const rivalNames = ['popularity', 'ItemKNN', 'Markov'];
const rivals = baselines.filter(({ name }) => rivalNames.includes(name));

const CANDIDATE = 'candidate';
const LIVE = 'live settings';

/** NDCG@10 of what was chosen, minus that of `against`, on the same learners. */
export interface Duel {
  against: string;
  difference: number;
  error: number;
}

/** What may go live, by docs/decisions/0009-promotion.md. */
export interface Judgement {
  /** Which settings to fit. */
  choice: 'candidate' | 'live';
  isFitToServe: boolean;
  /** Why. */
  findings: Finding[];
  /** Of the choice; empty where no learner has a held-out course. */
  metrics: Partial<RankingMetrics>;
  /** NDCG@10 of the choice by the length of the history; empty likewise. */
  byHistoryLength: HistoryLengthResult[];
  duels: Duel[];
  /** Of the choice, fitted without the last course of each learner; undefined where nothing was fitted. */
  inner: Model | undefined;
  /** What a learned order gains with the choice; undefined where none could be learned, or none was asked for. */
  orderGain: PairedDifference | undefined;
}

/**
 * Fits the settings of a candidate, those of the live model where they differ, and the baselines on all but the last
 * course of each learner, and compares what they would serve on those courses, which no tuning has seen.
 */
export async function judgeSettings(
  data: TrainingData,
  { candidate, live, rerank }: Pick<SettingsPlan, 'candidate' | 'live'> & { rerank: boolean },
  onProgress: (detail: string, fraction: number) => void = () => {},
): Promise<Judgement> {
  const isChanged = live !== undefined && !isDeepStrictEqual(candidate, live);
  const contenders: Contender[] = [...rivals];
  const fits: Record<string, ServedFit> = {};
  const addTable = (name: string, settings: FitSettings) => {
    const served = createServedContender(data, settings, {
      rerank,
      onFit: (fit) => {
        fits[name] = fit;
      },
    });
    contenders.push({ ...served, name });
  };
  if (isChanged) addTable(LIVE, live);
  addTable(CANDIDATE, candidate);
  const { results, comparisons, caseCount } = await evaluateContenders(data, contenders, {
    learnersMax: LEARNERS_MAX,
    onProgress,
  });

  const change = isChanged ? findDuel(comparisons, CANDIDATE, LIVE) : undefined;
  const isTellable = caseCount >= CASES_MIN;
  const isWorse = isTellable && change !== undefined && change.difference < 0;
  const name = isWorse ? LIVE : CANDIDATE;
  const chosen = caseCount > 0 ? results.find((result) => result.name === name) : undefined;
  const duels = rivals.map((rival) => findDuel(comparisons, name, rival.name));
  const lost = duels.find(live ? isBeyondNoise : isNotAhead);
  return {
    choice: isWorse ? 'live' : 'candidate',
    isFitToServe: !isTellable || lost === undefined,
    findings: isTellable
      ? [findChange(live !== undefined, change), findRival(duels, lost)]
      : [{ code: 'too_few', values: { count: caseCount, needed: CASES_MIN } }],
    metrics: chosen?.metrics ?? {},
    byHistoryLength: chosen?.byHistoryLength ?? [],
    duels: change && !isWorse ? [change, ...duels] : duels,
    inner: fits[name]?.model,
    orderGain: fits[name]?.gain,
  };
}

function isBeyondNoise({ difference, error }: Duel): boolean {
  return difference < -NOISE_ERRORS * error;
}

function isNotAhead({ difference }: Duel): boolean {
  return difference <= 0;
}

function findChange(isLive: boolean, change: Duel | undefined): Finding {
  if (!isLive) return { code: 'first', values: {} };
  if (!change) return { code: 'same_settings', values: {} };
  const { difference, error } = change;
  return { code: difference < 0 ? 'live_settings' : 'new_settings', values: { difference, error } };
}

function findRival(duels: readonly Duel[], lost: Duel | undefined): Finding {
  const closest = duels.reduce((least, duel) => (duel.difference < least.difference ? duel : least));
  const { against: rival, difference, error } = lost ?? closest;
  return { code: lost ? 'behind' : 'closest', values: { difference, error, rival } };
}

function findDuel(comparisons: readonly Comparison[], name: string, against: string): Duel {
  for (const { first, second, difference, error } of comparisons) {
    if (first === name && second === against) return { against, difference, error };
    if (first === against && second === name) return { against, difference: -difference, error };
  }
  throw new RangeError(`${name} and ${against} were not compared`);
}
