import { fitModel } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import type { Model } from '../model.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import { addReranker, isGain, learnOrder } from '../rerank/rerank-model.ts';
import type { CourseContent, Sequences } from '../training-data.ts';
import { leaveLastOut } from './leave-last-out.ts';

/** Models as they are served: fitted, rounded, encoded, decoded. Each is fitted once for the same sequences. */
export interface ServedModels {
  fitTable(sequences: Sequences): Promise<Model>;
  /** With the learned order, where it gains. */
  fitReranked(sequences: Sequences): Promise<Model>;
}

export function createServedModels(
  courses: readonly CourseContent[],
  settings: Partial<FitSettings> = {},
): ServedModels {
  const fitOnce = once((sequences) => fitModel({ courses, sequences }, settings));
  return {
    fitTable: once(async (sequences) => serve(await fitOnce(sequences))),
    fitReranked: once(async (sequences) => {
      const data = { courses, sequences };
      const inner = await fitModel({ courses, sequences: leaveLastOut(sequences).sequences }, settings);
      const order = learnOrder(serve(inner), data);
      const model = await fitOnce(sequences);
      return serve(order && isGain(order.gain) ? addReranker(model, order, data) : model);
    }),
  };
}

function once(fit: (sequences: Sequences) => Promise<Model>): (sequences: Sequences) => Promise<Model> {
  const fits = new WeakMap<Sequences, Promise<Model>>();
  return (sequences) => {
    const known = fits.get(sequences) ?? fit(sequences);
    fits.set(sequences, known);
    return known;
  };
}

function serve(model: Model): Model {
  return decodeModel(encodeModel(model));
}
