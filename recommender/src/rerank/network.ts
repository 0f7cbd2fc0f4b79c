/**
 * z(x) = direct·x + Σ_j output_j · max(0, hidden_j·x + bias_j) for D features x: linear, and a few rectified units for
 * what depends on something else. `hidden` holds one row of D weights a unit.
 */
export interface Network {
  direct: Float32Array;
  hidden: Float32Array;
  hiddenBias: Float32Array;
  output: Float32Array;
}

/** z of the features that start at `start`. */
export function computeRelevance(
  { direct, hidden, hiddenBias, output }: Network,
  features: Float32Array,
  start: number,
): number {
  const width = direct.length;
  let relevance = 0;
  for (let i = 0; i < width; i++) relevance += direct[i]! * features[start + i]!;
  for (let unit = 0, weight = 0; unit < output.length; unit++) {
    let sum = hiddenBias[unit]!;
    for (let i = 0; i < width; i++) sum += hidden[weight++]! * features[start + i]!;
    if (sum > 0) relevance += output[unit]! * sum;
  }
  return relevance;
}
