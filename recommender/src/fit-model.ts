import { buildCourseRows } from './fit/course-rows.ts';
import { countLearners } from './fit/count-learners.ts';
import { fitInterestRows } from './fit/fit-interests.ts';
import { fitRidge } from './fit/fit-ridge.ts';
import { createPlacer } from './fit/place-courses.ts';
import { refineRidge } from './fit/refine-ridge.ts';
import { defaultFitSettings, type FitSettings } from './fit-settings.ts';
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
  const allSettings = { ...defaultFitSettings, ...settings };
  const { courses, sequences } = data;
  onProgress({ stage: 'text', fraction: 0 });
  const learners = countLearners(sequences, courses.length);
  const terms = indexTerms(courses);
  const similar = buildSimilar(data, terms);

  const input = { learnerCounts: learners.perCourse, settings: allSettings };
  const ridge = await fitRidge({ ...input, sequences, sums: data.sums, onProgress });
  await refineRidge({ ...input, sequences, ridge, onProgress });

  onProgress({ stage: 'table', fraction: 0.9 });
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
