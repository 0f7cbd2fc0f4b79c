import { prepareCatalogue } from '../catalogue.ts';
import { findCommonLevel, listInterestLabels } from '../fit/interest-labels.ts';
import { fitModel } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import type { LearnerSignals } from '../learner-signals.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import { matchText } from '../serve/match-text.ts';
import { readSignals } from '../serve/read-signals.ts';
import { addSignals, sumScores } from '../serve/gains.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import { isPair } from '../text/text-index.ts';
import type { TrainingData } from '../training-data.ts';
import { computeAccuracy } from './accuracy.ts';
import { type Cases, selectCases } from './held-out.ts';
import { type Declare, declareLabels, declareWords, setLearnersAside } from './new-learners.ts';
import { listLength, type Ranking, rankTargets } from './rank-targets.ts';
import type { Scorer } from './scorer.ts';
import { computeMean, computeStandardError } from './statistics.ts';

/** Means over new learners, NDCG with all courses of the other half as targets. */
export interface NewLearnerResult {
  name: string;
  ndcgAt10: number;
  ndcgError: number;
  hitRateAt10: number;
  /** Share of the first 10 that match something declared. */
  matchingShare: number;
}

/** Learners who declare the subjects and skills of half their courses, or one word of each. */
export interface NewLearnerTable {
  declared: 'subjects and skills' | 'words';
  caseCount: number;
  /** Mean number of names declared. */
  declaredMean: number;
  results: NewLearnerResult[];
}

export interface NewLearnerOptions {
  settings?: Partial<FitSettings>;
  seed?: number;
}

/**
 * How well lists fit learners of whom nothing is known but what they declare: popularity, popularity among the courses
 * that match, and the weight table as it is served, without constraints. Every course outside the first half is ranked.
 * A table without cases, such as subjects where no course has any, is left out.
 */
export async function evaluateNewLearners(
  data: TrainingData,
  { settings = {}, seed = 1 }: NewLearnerOptions = {},
): Promise<NewLearnerTable[]> {
  const { sequences, cases } = setLearnersAside(data, seed);
  const model = decodeModel(encodeModel(await fitModel({ ...data, sequences }, settings)));
  const levelOf = createLevelReader(data, model);
  const ways: [NewLearnerTable['declared'], Declare][] = [
    ['subjects and skills', declareLabels(data.courses)],
    ['words', declareWords(pickWords(model))],
  ];
  return ways
    .map(([declared, declare]) => ({ declared, ...judgeWay(model, data, { cases, declare, levelOf }) }))
    .filter(({ caseCount }) => caseCount > 0);
}

interface Way {
  cases: Cases;
  declare: Declare;
  levelOf: (given: Uint32Array) => Level | null;
}

function judgeWay(model: Model, data: TrainingData, { cases, declare, levelOf }: Way) {
  const match = createMatcher(model);
  const declaredBy = Array.from(cases.starts, (start, i) =>
    declare(cases.courses.subarray(start, cases.splits[i])),
  );
  const chosen = cases.starts.map((_, i) => i).filter((i) => declaredBy[i]!.length > 0);
  const own = selectCases(cases, chosen);
  const scorers: [string, Scorer][] = [
    ['popularity', scoreByPopularity(model)],
    ['popular inside the interests', scoreInside(model, declare, match)],
    ['weight table, interests', createServedScorer(model, data, (given) => ({ interests: declare(given) }))],
  ];
  if (chosen.some((i) => levelOf(cases.courses.subarray(cases.starts[i]!, cases.splits[i])) !== null)) {
    const signals = (given: Uint32Array) => ({ interests: declare(given), level: levelOf(given) });
    scorers.push(['weight table, interests and level', createServedScorer(model, data, signals)]);
  }
  const matching = Array.from(chosen, (i) => match(declaredBy[i]!));
  return {
    caseCount: chosen.length,
    declaredMean: computeMean(Array.from(chosen, (i) => declaredBy[i]!.length)),
    results: scorers.map(([name, scorer]) => ({
      name,
      ...summarize(rankTargets(scorer, own, data.courses.length), own, matching),
    })),
  };
}

function summarize(
  { ranks, lists }: Ranking,
  { starts, splits, ends }: Cases,
  matching: readonly ReadonlySet<number>[],
): Omit<NewLearnerResult, 'name'> {
  let place = 0;
  const accuracies = Array.from(starts, (_, i) => {
    const count = ends[i]! - splits[i]!;
    return computeAccuracy(ranks.subarray(place, (place += count)), listLength);
  });
  const ndcg = accuracies.map((one) => one.ndcg);
  const shares = matching.map(
    (set, i) =>
      lists.subarray(i * listLength, (i + 1) * listLength).filter((course) => set.has(course)).length /
      listLength,
  );
  return {
    ndcgAt10: computeMean(ndcg),
    ndcgError: computeStandardError(ndcg, starts),
    hitRateAt10: computeMean(accuracies.map(({ hit }) => hit)),
    matchingShare: computeMean(shares),
  };
}

function scoreByPopularity({ popularity }: Model): Scorer {
  return { scoreCourses: (_, scores) => scores.set(popularity) };
}

type Matcher = (names: readonly string[]) => ReadonlySet<number>;

function createMatcher(model: Model): Matcher {
  const known = new Map<string, number[]>();
  return (names) => {
    for (const name of names) if (!known.has(name)) known.set(name, [...matchText(model, name).keys()]);
    return new Set(names.flatMap((name) => known.get(name)!));
  };
}

/** The most popular of the matching courses, then the most popular of the others. */
function scoreInside({ popularity }: Model, declare: Declare, match: Matcher): Scorer {
  const largest = popularity.reduce((max, value) => Math.max(max, value), 0);
  return {
    scoreCourses(given, scores) {
      scores.set(popularity);
      for (const course of match(declare(given))) scores[course]! += 1 + largest;
    },
  };
}

function createServedScorer(
  model: Model,
  { courses }: TrainingData,
  readDeclared: (given: Uint32Array) => Partial<LearnerSignals>,
): Scorer {
  const rules = courses.map(({ id, subjects }) => ({
    id,
    subjects,
    isOffered: true,
    language: null,
    level: null,
    prerequisites: [],
  }));
  const catalogue = prepareCatalogue(model, rules);
  const kernel = createRowKernel(model, null);
  const nothing: LearnerSignals = {
    taken: [],
    dismissed: [],
    interests: [],
    goal: null,
    level: null,
    languages: [],
    isPersonalised: true,
  };
  return {
    scoreCourses(given, scores) {
      const signals = readSignals(model, catalogue, { ...nothing, ...readDeclared(given) });
      addSignals(kernel, signals);
      sumScores(kernel, signals.base.scores, scores);
    },
  };
}

function createLevelReader({ courses }: TrainingData, { learnerCounts }: Model): Way['levelOf'] {
  const labels = listInterestLabels(courses, learnerCounts);
  return (given) => {
    const signal = findCommonLevel(given, labels);
    return signal < 0 ? null : (labels.levels[signal - labels.interests.length] as Level);
  };
}

/** Words of fewer courses say which course was meant, those of more say nothing. */
const wordCourses = { min: 3, max: 0.06 };

/** The heaviest word of each course among those of 3 courses to 6 % of them. */
function pickWords({ terms: { rows, table }, courseIds }: Model): (string | undefined)[] {
  const words: (string | undefined)[] = courseIds.map(() => undefined);
  const heaviest = new Float64Array(courseIds.length);
  for (const [name, row] of rows) {
    const [start, end] = [table.offsets[row]!, table.offsets[row + 1]!];
    if (isPair(name) || end - start < wordCourses.min || end - start > wordCourses.max * words.length)
      continue;
    for (let e = start; e < end; e++) {
      const weight = table.values[e]! * table.scales[row]!;
      if (weight <= heaviest[table.columns[e]!]!) continue;
      heaviest[table.columns[e]!] = weight;
      words[table.columns[e]!] = name;
    }
  }
  return words;
}
