/**
 * z(x) = direct·x + Σ_j output_j · max(0, hidden_j·x + bias_j) for D features x: linear, and a few rectified units for
 * what depends on something else. `hidden` holds one row of D weights a unit; units are a multiple of four.
 */
export interface Network {
  direct: Float64Array;
  hidden: Float64Array;
  hiddenBias: Float64Array;
  output: Float64Array;
}

/** z of the features that start at `start`. Four units at a time, so that no sum waits for the one before. */
export function computeRelevance(
  { direct, hidden, hiddenBias, output }: Network,
  features: Float32Array,
  start: number,
): number {
  const width = direct.length;
  let relevance = 0;
  for (let i = 0; i < width; i++) relevance += direct[i]! * features[start + i]!;
  for (let unit = 0; unit < output.length; unit += 4) {
    const rowA = unit * width;
    const rowB = rowA + width;
    const rowC = rowB + width;
    const rowD = rowC + width;
    let a = hiddenBias[unit]!;
    let b = hiddenBias[unit + 1]!;
    let c = hiddenBias[unit + 2]!;
    let d = hiddenBias[unit + 3]!;
    for (let i = 0; i < width; i++) {
      const x = features[start + i]!;
      a += hidden[rowA + i]! * x;
      b += hidden[rowB + i]! * x;
      c += hidden[rowC + i]! * x;
      d += hidden[rowD + i]! * x;
    }
    if (a > 0) relevance += output[unit]! * a;
    if (b > 0) relevance += output[unit + 1]! * b;
    if (c > 0) relevance += output[unit + 2]! * c;
    if (d > 0) relevance += output[unit + 3]! * d;
  }
  return relevance;
}
