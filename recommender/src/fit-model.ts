import { listCommonValues } from './declared/count-values.ts';
import { fitDeclared, type UnseenTables } from './declared/fit-declared.ts';
import { cutSequences } from './evaluate/cut-sequences.ts';
import { leaveLastOut } from './evaluate/leave-last-out.ts';
import { buildCourseRows } from './fit/course-rows.ts';
import { countLearners } from './fit/count-learners.ts';
import { fitInterestRows } from './fit/fit-interests.ts';
import { type FittedRidge, fitRidge } from './fit/fit-ridge.ts';
import { createPlacer } from './fit/place-courses.ts';
import { blendRidge, type Refinement, refineRidge } from './fit/refine-ridge.ts';
import { type AfterFitSettings, defaultFitSettings, type FitSettings } from './fit-settings.ts';
import type { Model } from './model.ts';
import { WeightTableBuilder } from './table/weight-table.ts';
import { buildContentRows } from './text/content-rows.ts';
import { indexFacets, indexTerms } from './text/text-index.ts';
import { listSimilar } from './text/text-similarity.ts';
import type { Sequences, TrainingData } from './training-data.ts';

/** `fraction` of the whole fit that is done, 0 to 1. */
export interface FitProgress {
  stage: 'text' | 'counts' | 'algebra' | 'softmax' | 'table';
  fraction: number;
}

/**
 * Fits the weight table. Works without any interaction: the model then has text rows only and no popularity.
 * The same data and settings, seed included, give the same model on any number of threads. Throws RangeError where a
 * sequence names a course outside `data.courses`.
 */
export async function fitModel(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Promise<Model> {
  return buildModel(await fitWeights(data, settings, onProgress), {}, onProgress);
}

/** What a fit takes its time for; only settings that act after it can still change. */
export interface FittedWeights {
  data: TrainingData;
  settings: FitSettings;
  learners: ReturnType<typeof countLearners>;
  texts: Texts;
  ridge: FittedRidge;
  refinement: Refinement | undefined;
  /** Only where many declare something. */
  unseen: UnseenTables | undefined;
}

interface Texts {
  terms: ReturnType<typeof indexTerms>;
  similar: ReturnType<typeof buildSimilar>;
}

/** The first part of `fitModel`. */
export async function fitWeights(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Promise<FittedWeights> {
  onProgress({ stage: 'text', fraction: 0 });
  const terms = indexTerms(data.courses);
  return fitRows(
    data,
    { ...defaultFitSettings, ...settings },
    { terms, similar: buildSimilar(data, terms) },
    onProgress,
  );
}

async function fitRows(
  data: TrainingData,
  settings: FitSettings,
  texts: Texts,
  onProgress: (progress: FitProgress) => void,
): Promise<FittedWeights> {
  const { courses, sequences } = data;
  const learners = countLearners(sequences, courses.length);

  const input = { learnerCounts: learners.perCourse, settings };
  const ridge = await fitRidge({ ...input, sequences, sums: data.sums, onProgress });
  const refinement = await refineRidge({ ...input, sequences, ridge, onProgress });
  const unseen = await fitUnseen(data, settings, texts);
  return { data, settings, learners, texts, ridge, refinement, unseen };
}

/** Tables that have not seen what they are asked, so that what learners took beyond them is not flattered. */
async function fitUnseen(
  { courses, sequences, declared = [] }: TrainingData,
  settings: FitSettings,
  texts: Texts,
): Promise<UnseenTables | undefined> {
  if (listCommonValues(declared, sequences).length === 0) return undefined;
  const fit = async (part: Sequences, softmaxEpochs: number) =>
    buildModel(await fitRows({ courses, sequences: part }, { ...settings, softmaxEpochs }, texts, () => {}));
  const fitHalf = (parity: number) =>
    fit(
      cutSequences(sequences, (start, end, learner) => (learner % 2 === parity ? end : start)),
      0,
    );
  return {
    halves: [await fitHalf(1), await fitHalf(0)],
    inner: await fit(leaveLastOut(sequences).sequences, Math.ceil(settings.softmaxEpochs / 3)),
  };
}

/** The second part of `fitModel`. It uses the ridge up: for another model of the same weights, give it a copy. */
export function buildModel(
  { data, settings, learners, texts, ridge, refinement, unseen }: FittedWeights,
  after: AfterFitSettings = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Model {
  const allSettings = { ...settings, ...after };
  const { terms, similar } = texts;
  const { courses } = data;
  const input = { learnerCounts: learners.perCourse, settings: allSettings };
  onProgress({ stage: 'table', fraction: 0.9 });
  blendRidge(ridge, refinement, input);
  const placer = createPlacer({ ridge, similar, ...input });
  const rows = buildCourseRows({ ridge, placer, similar, ...input });
  const coldRows = fitInterestRows({ data, placer, ...input });
  const { rowLength } = allSettings;
  const model: Model = {
    settings: allSettings,
    courseIds: courses.map(({ id }) => id),
    learnerCounts: learners.perCourse,
    learnerCount: learners.count,
    bias: rows.bias,
    popularity: coldRows.popularity,
    history: rows.history,
    last: rows.last,
    interests: coldRows.interests,
    levels: coldRows.levels,
    declaredWeight: 1,
    declared: null,
    facets: buildContentRows(indexFacets(courses), learners.perCourse, rowLength),
    terms: buildContentRows(terms, learners.perCourse, rowLength),
    similar,
    reranker: null,
  };
  return unseen ? { ...model, ...fitDeclared({ model, unseen, data, placer }) } : model;
}

const similarLength = 50;

function buildSimilar({ courses }: TrainingData, terms: ReturnType<typeof indexTerms>) {
  const builder = new WeightTableBuilder(courses.length);
  for (const row of listSimilar(terms, courses, similarLength)) builder.addRow(row);
  return builder.build();
}
