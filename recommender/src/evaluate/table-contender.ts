import type { FitSettings } from '../fit-settings.ts';
import type { Model } from '../model.ts';
import { createCrossedScorer, crossOrders } from '../rerank/fit-reranker.ts';
import { isGain, orderSeed } from '../rerank/rerank-model.ts';
import { createRerankedScorer } from '../rerank/reranked-scorer.ts';
import type { Contender } from './scorer.ts';
import { createServedModels, type KnownData, type ServedModels } from './served-models.ts';
import type { PairedDifference } from './statistics.ts';
import { createTableScorer } from './table-scorer.ts';

/** The weight table as it is served, without and with the re-ranker. */
export function createTableContenders(
  known: KnownData,
  settings: Partial<FitSettings> = {},
): [table: Contender, reranked: Contender] {
  return contendWith(createServedModels(known, settings));
}

/** The same for models that others use, too. */
export function contendWith({
  declared,
  fitTable,
  fitReranked,
}: ServedModels): [table: Contender, reranked: Contender] {
  return [
    {
      name: 'weight table',
      fit: async (sequences) => createTableScorer(await fitTable(sequences), declared),
    },
    {
      name: 'weight table, reranked',
      fit: async (sequences) => createRerankedScorer(await fitReranked(sequences), declared),
    },
  ];
}

/** What a contender was made of. */
export interface ServedFit {
  model: Model;
  /** What the learned order gains; undefined where there are too few learners to learn one. */
  gain: PairedDifference | undefined;
}

/**
 * What is served: the weight table, with the re-ranker where that gains. It is learned from the very cases that are asked,
 * those of one half of the learners for the other half, which takes no further fit; from half of the learners it learns a
 * little less than the served one does.
 */
export function createServedContender(
  known: KnownData,
  settings: Partial<FitSettings> = {},
  { rerank = true, onFit = () => {} }: { rerank?: boolean; onFit?: (fit: ServedFit) => void } = {},
): Contender {
  const { courses, declared } = known;
  const { fitTable } = createServedModels(known, settings);
  return {
    name: 'weight table as served',
    async fit(sequences, _, cases) {
      const model = await fitTable(sequences);
      const orders =
        rerank && cases
          ? crossOrders({ model, sequences, cases, courses, declared, seed: orderSeed })
          : undefined;
      onFit({ model, gain: orders?.gain });
      return orders && isGain(orders.gain)
        ? createCrossedScorer(model, orders, declared)
        : createTableScorer(model, declared);
    },
  };
}
