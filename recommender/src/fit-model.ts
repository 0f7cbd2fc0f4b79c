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
import type { TrainingData } from './training-data.ts';

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
  terms: ReturnType<typeof indexTerms>;
  similar: ReturnType<typeof buildSimilar>;
  ridge: FittedRidge;
  refinement: Refinement | undefined;
}

/** The first part of `fitModel`. */
export async function fitWeights(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Promise<FittedWeights> {
  const allSettings = { ...defaultFitSettings, ...settings };
  const { courses, sequences } = data;
  onProgress({ stage: 'text', fraction: 0 });
  const learners = countLearners(sequences, courses.length);
  const terms = indexTerms(courses);
  const similar = buildSimilar(data, terms);

  const input = { learnerCounts: learners.perCourse, settings: allSettings };
  const ridge = await fitRidge({ ...input, sequences, sums: data.sums, onProgress });
  const refinement = await refineRidge({ ...input, sequences, ridge, onProgress });
  return { data, settings: allSettings, learners, terms, similar, ridge, refinement };
}

/** The second part of `fitModel`. It uses the ridge up: for another model of the same weights, give it a copy. */
export function buildModel(
  { data, settings, learners, terms, similar, ridge, refinement }: FittedWeights,
  after: AfterFitSettings = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Model {
  const allSettings = { ...settings, ...after };
  const { courses } = data;
  const input = { learnerCounts: learners.perCourse, settings: allSettings };
  onProgress({ stage: 'table', fraction: 0.9 });
  blendRidge(ridge, refinement, input);
  const placer = createPlacer({ ridge, similar, ...input });
  const rows = buildCourseRows({ ridge, placer, similar, ...input });
  const coldRows = fitInterestRows({ data, placer, ...input });
  const { rowLength } = allSettings;
  return {
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
    facets: buildContentRows(indexFacets(courses), learners.perCourse, rowLength),
    terms: buildContentRows(terms, learners.perCourse, rowLength),
    similar,
    reranker: null,
  };
}

const similarLength = 50;

function buildSimilar({ courses }: TrainingData, terms: ReturnType<typeof indexTerms>) {
  const builder = new WeightTableBuilder(courses.length);
  for (const row of listSimilar(terms, courses, similarLength)) builder.addRow(row);
  return builder.build();
}
