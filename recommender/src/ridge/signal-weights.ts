import type { FitSettings } from '../fit-settings.ts';
import type { CountSettings } from './pair-sums.ts';

/**
 * w(g) = max(c, e^(−g/τ)) for lag g < L, 0 beyond: the weight of a course taken g courses before the last one.
 */
export function computeLagWeights({
  decayLag,
  decayFloor,
  historyLength,
}: Pick<FitSettings, 'decayLag' | 'decayFloor' | 'historyLength'>): Float64Array {
  return Float64Array.from({ length: historyLength }, (_, lag) =>
    Math.max(decayFloor, Math.exp(-lag / decayLag)),
  );
}

/** Sums over the places of a list, by the gap g of a pair and the number k of places after it; see `pair-sums.ts`. */
export interface PairWeights {
  /** w(g), length L. */
  lag: Float64Array;
  /** Σ_{j<k} w(j), length L + 1; larger k equal the last. */
  lagSum: Float64Array;
  /** C[g][k] = Σ_{j<k} w(j) w(j+g), L rows of L + 1; larger k equal the last. */
  product: Float64Array;
  /** κ(g) = Σ_{h=0}^{min(H−1, g−1)} γ^h w(g−1−h), length L + H. */
  target: Float64Array;
  /** γ^h, length H. */
  discount: Float64Array;
  /** Σ_{h<i} γ^h, length H + 1. */
  discountSum: Float64Array;
}

export function computePairWeights(settings: CountSettings): PairWeights {
  const { historyLength: length, targetHorizon: horizon, targetDiscount } = settings;
  const lag = computeLagWeights(settings);
  const discount = Float64Array.from({ length: horizon }, (_, h) => targetDiscount ** h);
  const target = new Float64Array(length + horizon);
  for (let g = 1; g < target.length; g++) {
    for (let h = 0; h < Math.min(horizon, g); h++) target[g]! += discount[h]! * (lag[g - 1 - h] ?? 0);
  }
  return {
    lag,
    lagSum: runningSum(lag),
    product: sumProducts(lag),
    target,
    discount,
    discountSum: runningSum(discount),
  };
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

function sumProducts(lag: Float64Array): Float64Array {
  const width = lag.length + 1;
  const product = new Float64Array(lag.length * width);
  for (let g = 0; g < lag.length; g++) {
    for (let k = 1; k < width; k++) {
      product[g * width + k] = product[g * width + k - 1]! + lag[k - 1]! * (lag[k - 1 + g] ?? 0);
    }
  }
  return product;
}
