import { fitModel } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import type { Model } from '../model.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import { addReranker, isGain, judgeOrder, learnOrder } from '../rerank/rerank-model.ts';
import type { Sequences, TrainingData } from '../training-data.ts';
import { leaveLastOut } from './leave-last-out.ts';

/** What is known beside the histories: of the learners, in their order. */
export type KnownData = Pick<TrainingData, 'courses' | 'declared'>;

/** Models as they are served: fitted, rounded, encoded, decoded. Each is fitted once for the same sequences. */
export interface ServedModels {
  declared?: TrainingData['declared'];
  fitTable(sequences: Sequences): Promise<Model>;
  /** With the learned order, where it gains. */
  fitReranked(sequences: Sequences): Promise<Model>;
}

export function createServedModels(
  { courses, declared }: KnownData,
  settings: Partial<FitSettings> = {},
): ServedModels {
  const known = declared ? { courses, declared } : { courses };
  const fitOnce = once((sequences) => fitModel({ ...known, sequences }, settings));
  return {
    declared,
    fitTable: once(async (sequences) => serve(await fitOnce(sequences))),
    fitReranked: once(async (sequences) => {
      const data = { ...known, sequences };
      const shorter = leaveLastOut(sequences).sequences;
      const inner = serve(await fitModel({ ...known, sequences: shorter }, settings));
      const judged = judgeOrder(inner, data);
      const network = judged && isGain(judged.gain) ? learnOrder(inner, data) : undefined;
      const model = await fitOnce(sequences);
      return serve(network ? addReranker(model, network, data) : model);
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
