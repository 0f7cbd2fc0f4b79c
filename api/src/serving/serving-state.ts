import { type Catalogue, type CourseRules, type Model, prepareCatalogue } from '@crs/recommender';
import type { CatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';

/** A model as it is served. */
export interface ServedModel {
  version: string;
  model: Model;
}

/** A catalogue and a model that fit each other. A request takes it once and keeps it to its end. */
export interface ServingState {
  catalogue: CatalogueSnapshot;
  model: Model | undefined;
  modelVersion: string | null;
  rules: Catalogue;
}

export function joinServingState(
  catalogue: CatalogueSnapshot,
  served: ServedModel | undefined,
): ServingState {
  const rules = prepareCatalogue(served?.model, catalogue.courses.map(toCourseRules));
  return { catalogue, model: served?.model, modelVersion: served?.version ?? null, rules };
}

function toCourseRules(course: CatalogueSnapshot['courses'][number]): CourseRules {
  const { externalId: id, language, level, subjects, summary } = course;
  const isOffered = course.isOffered && !summary.hasNoRunAhead;
  const { prerequisites, equivalents, antirequisites } = course;
  return { id, isOffered, language, level, subjects, prerequisites, equivalents, antirequisites };
}
