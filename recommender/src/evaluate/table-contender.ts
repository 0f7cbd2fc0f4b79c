import type { FitSettings } from '../fit-settings.ts';
import type { Model } from '../model.ts';
import { createRerankedScorer } from '../rerank/reranked-scorer.ts';
import type { CourseContent } from '../training-data.ts';
import type { Contender } from './scorer.ts';
import { createServedModels, type ServedModels } from './served-models.ts';
import { createTableScorer } from './table-scorer.ts';

/** The weight table as it is served, without and with the re-ranker. `onFit` gets the model of the first. */
export function createTableContenders(
  courses: readonly CourseContent[],
  settings: Partial<FitSettings> = {},
  onFit: (model: Model) => void = () => {},
): [table: Contender, reranked: Contender] {
  return contendWith(createServedModels(courses, settings), onFit);
}

/** The same for models that others use, too. */
export function contendWith(
  models: ServedModels,
  onFit: (model: Model) => void = () => {},
): [table: Contender, reranked: Contender] {
  return [
    {
      name: 'weight table',
      async fit(sequences) {
        const model = await models.fitTable(sequences);
        onFit(model);
        return createTableScorer(model);
      },
    },
    {
      name: 'weight table, reranked',
      fit: async (sequences) => createRerankedScorer(await models.fitReranked(sequences)),
    },
  ];
}
