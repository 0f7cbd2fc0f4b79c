import type { Database } from '@crs/database';
import {
  baselines,
  type Contender,
  contendWith,
  createListContenders,
  createServedModels,
  createTableContenders,
  defaultFitSettings,
  defaultListSettings,
  type Evaluation,
  type EvaluationOptions,
  evaluateContenders,
  type ContenderResult,
  type FitSettings,
  type ListVariant,
  listVariants,
  nameVariant,
  type PairedDifference,
  type TrainingData,
} from '@crs/recommender';
import { type ColdStartReport, evaluateColdStart } from './evaluate-cold-start.ts';
import { fingerprintData } from './fingerprint-data.ts';
import { loadTrainingData } from './load-training-data.ts';
import { formatDay } from './report/format-numbers.ts';
import { type Stage, StageClock } from './stage-clock.ts';
import type { TrainingProgress } from './train-model.ts';

export interface EvaluateOptions extends Omit<EvaluationOptions, 'onProgress'> {
  /** Models to compare by name in lower case with hyphens; all where absent. */
  models?: readonly string[];
  settings?: Partial<FitSettings>;
  /** Also judges lists for new learners and with new courses. */
  withColdStart?: boolean;
  /** Also judges whole lists, for `listVariants` and these settings, which are what the site serves. */
  servedLists?: Partial<ListVariant>;
  onProgress?: (progress: TrainingProgress) => void;
}

export interface EvaluationReport extends Evaluation {
  courseCount: number;
  learnerCount: number;
  /** Courses in histories, each once a learner. */
  interactionCount: number;
  /** Days of the earliest and the latest dated interaction; null where nothing is dated. */
  firstDay: string | null;
  lastDay: string | null;
  dataFingerprint: string;
  settings: FitSettings;
  /** Those of `results` that the weight table has to beat. */
  baselines: string[];
  /** Null where it was not asked for. */
  coldStart: ColdStartReport | null;
  /** Null where they were not asked for. */
  lists: ListReport | null;
  stages: Stage[];
}

/** What variety and places for new courses cost. */
export interface ListReport {
  /** The name of the variant that the site serves. */
  served: string;
  /** As in the evaluation; the first is the plain ranking, with which the others are compared. */
  results: ContenderResult[];
  /** NDCG@10 of each variant − that of the first. */
  differences: PairedDifference[];
}

/**
 * Compares the weight table with the baselines on the interactions of a database. Throws RangeError for an unknown
 * model, and where the protocol needs dates and there are none.
 */
export async function evaluateModels(db: Database, options: EvaluateOptions = {}): Promise<EvaluationReport> {
  const { onProgress = () => {} } = options;
  const stages = new StageClock();
  const data = await stages.measure('load', () =>
    loadTrainingData(db, (count) =>
      onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
    ),
  );
  return evaluateData(data, options, stages);
}

/** `evaluateModels` on data that is already in memory. */
export async function evaluateData(
  data: TrainingData,
  {
    models,
    settings = {},
    withColdStart = false,
    servedLists,
    onProgress = () => {},
    ...options
  }: EvaluateOptions = {},
  stages = new StageClock(),
): Promise<EvaluationReport> {
  const served = createServedModels(data, settings);
  const contenders = selectContenders([...baselines, ...contendWith(served)], models);
  const ownLists = { ...defaultListSettings, ...servedLists };
  const lists = servedLists ? createListContenders(data.courses, served, addVariant(ownLists)) : [];
  const tell = (detail: string, fraction: number) => onProgress({ stage: 'evaluate', detail, fraction });
  const evaluation = await stages.measure('evaluate', () =>
    evaluateContenders(data, [...contenders, ...lists], {
      ...options,
      onProgress: tell,
    }),
  );
  const coldStart = withColdStart
    ? await stages.measure('cold-start', () => evaluateColdStart(data, { settings, onProgress: tell }))
    : null;
  const { sequences } = data;
  return {
    ...evaluation,
    results: evaluation.results.slice(0, contenders.length),
    comparisons: evaluation.comparisons.filter(({ second }) =>
      contenders.some(({ name }) => name === second),
    ),
    courseCount: data.courses.length,
    learnerCount: sequences.offsets.length - 1,
    interactionCount: sequences.courses.length,
    ...findDays(sequences.times),
    dataFingerprint: fingerprintData(data),
    settings: { ...defaultFitSettings, ...settings },
    baselines: baselines
      .map(({ name }) => name)
      .filter((name) => contenders.some((one) => one.name === name)),
    coldStart,
    lists: servedLists ? reportLists(evaluation, contenders.length, nameVariant(ownLists)) : null,
    stages: stages.stages,
  };
}

function addVariant(served: ListVariant): ListVariant[] {
  const isKnown = listVariants.some((variant) => nameVariant(variant) === nameVariant(served));
  return isKnown ? [...listVariants] : [...listVariants, served];
}

function reportLists({ results, comparisons }: Evaluation, start: number, served: string): ListReport {
  const [plain, ...others] = results.slice(start);
  const differences = others.map(({ name }) => {
    const pair = comparisons.find(({ first, second }) => first === plain!.name && second === name)!;
    // Not "-x", which makes −0 of 0.
    return { difference: 0 - pair.difference, error: pair.error };
  });
  return { served, results: [plain!, ...others], differences: [{ difference: 0, error: 0 }, ...differences] };
}

function selectContenders(all: Contender[], models: readonly string[] | undefined): Contender[] {
  if (!models) return all;
  const unknown = models.filter((name) => !all.some((contender) => toModelName(contender) === name));
  if (unknown.length > 0) {
    const known = all.map(toModelName).join(', ');
    throw new RangeError(`no model is called ${unknown.join(', ')}; there are ${known}`);
  }
  return all.filter((contender) => models.includes(toModelName(contender)));
}

/** Of all models that can be compared. */
export const modelNames: readonly string[] = [...baselines, ...createTableContenders({ courses: [] })].map(
  toModelName,
);

/** A contender's name as it is typed: `decayed-transitions`. */
function toModelName({ name }: Contender): string {
  return name.toLowerCase().replaceAll(',', '').replaceAll(' ', '-');
}

function findDays(times: Uint32Array = new Uint32Array()): {
  firstDay: string | null;
  lastDay: string | null;
} {
  let [first, last] = [Infinity, 0];
  for (const time of times) {
    if (time > 0) first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return last > 0
    ? { firstDay: formatDay(first), lastDay: formatDay(last) }
    : { firstDay: null, lastDay: null };
}
