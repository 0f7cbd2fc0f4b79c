import type { Scorer } from '../evaluate/scorer.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import { fitModel } from '../fit-model.ts';
import type { AfterFitSettings, FitSettings } from '../fit-settings.ts';
import { decodeModel, encodeModel } from '../model-bytes.ts';
import type { TrainingData } from '../training-data.ts';

/** Fits a table as it is served; the result builds it anew with other values of what acts after the fit. */
export async function fitTable(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
): Promise<(after?: AfterFitSettings) => Promise<Scorer>> {
  return async (after = {}) =>
    createTableScorer(decodeModel(encodeModel(await fitModel(data, { ...settings, ...after }))));
}
