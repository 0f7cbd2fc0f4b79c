import type { Scorer } from '../evaluate/scorer.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import { buildModel, fitWeights } from '../fit-model.ts';
import type { AfterFitSettings, FitSettings } from '../fit-settings.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import type { RidgeWeights } from '../ridge/solve-ridge.ts';
import type { TrainingData } from '../training-data.ts';

/** Fits once; each call builds the table as it is served, with other values of what acts after the fit. */
export async function fitTable(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
): Promise<(after?: AfterFitSettings) => Scorer> {
  const fitted = await fitWeights(data, settings);
  return (after) => {
    const ridge = { ...fitted.ridge, weights: copyWeights(fitted.ridge.weights) };
    return createTableScorer(decodeModel(encodeModel(buildModel({ ...fitted, ridge }, after))));
  };
}

function copyWeights({ size, history, last, bias }: RidgeWeights): RidgeWeights {
  return { size, history: history.slice(), last: last.slice(), bias: bias.slice() };
}
