import { fitModel } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import type { Model } from '../model.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import { addReranker, isGain, learnOrder } from '../rerank/rerank-model.ts';
import { createRerankedScorer } from '../rerank/reranked-scorer.ts';
import type { CourseContent, Sequences } from '../training-data.ts';
import { leaveLastOut } from './leave-last-out.ts';
import type { Contender } from './scorer.ts';
import { createTableScorer } from './table-scorer.ts';

/**
 * The weight table as it is served, without and with the re-ranker: fitted, rounded, encoded, decoded. `onFit` gets
 * the model of the first.
 */
export function createTableContenders(
  courses: readonly CourseContent[],
  settings: Partial<FitSettings> = {},
  onFit: (model: Model) => void = () => {},
): [table: Contender, reranked: Contender] {
  const fits = new WeakMap<Sequences, Promise<Model>>();
  const fitOnce = (sequences: Sequences) => {
    const fit = fits.get(sequences) ?? fitModel({ courses, sequences }, settings);
    fits.set(sequences, fit);
    return fit;
  };
  return [
    {
      name: 'weight table',
      async fit(sequences) {
        const model = serve(await fitOnce(sequences));
        onFit(model);
        return createTableScorer(model);
      },
    },
    {
      name: 'weight table, reranked',
      async fit(sequences) {
        const data = { courses, sequences };
        const inner = serve(
          await fitModel({ courses, sequences: leaveLastOut(sequences).sequences }, settings),
        );
        const order = learnOrder(inner, data);
        const model = await fitOnce(sequences);
        return createRerankedScorer(
          serve(order && isGain(order.gain) ? addReranker(model, order, data) : model),
        );
      },
    },
  ];
}

function serve(model: Model): Model {
  return decodeModel(encodeModel(model));
}
