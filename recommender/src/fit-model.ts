import type { FitSettings } from './fit-settings.ts';
import type { Model } from './model.ts';
import type { TrainingData } from './training-data.ts';

/** `fraction` of the whole fit that is done, 0 to 1. */
export interface FitProgress {
  stage: 'text' | 'counts' | 'algebra' | 'table';
  fraction: number;
}

/**
 * Fits the weight table. Works without any interaction: the model then has text rows only and an equal bias.
 * Throws RangeError where a sequence names a course outside `data.courses`.
 */
export async function fitModel(
  data: TrainingData,
  settings: Partial<FitSettings> = {},
  onProgress: (progress: FitProgress) => void = () => {},
): Promise<Model> {
  throw new Error(`fitModel: ${data} ${settings} ${onProgress}`);
}
