export interface RandomSource {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform whole number, both ends included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An index with probability proportional to its weight; -1 when no weight is positive. */
  weightedIndex(weights: ArrayLike<number>): number;
  /** Standard normal, by Box-Muller: √(−2 ln u)·cos(2πv). */
  normal(): number;
}

/** Splitmix32: the same seed and stream give the same sequence on every machine. */
export function createRandomSource(seed: number, stream = 0): RandomSource {
  let state = scramble(scramble(seed | 0) + Math.imul(stream, 0x9e3779b9));

  const uniform = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return (scramble(state) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number): number => min + Math.floor(uniform() * (max - min + 1));

  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('cannot pick from an empty list');
      return items[integer(0, items.length - 1)] as T;
    },
    weightedIndex: (weights) => pickWeightedIndex(weights, uniform()),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

function pickWeightedIndex(weights: ArrayLike<number>, uniform: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let rest = uniform * total;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight <= 0) continue;
    last = i;
    rest -= weight;
    if (rest < 0) return i;
  }
  return last;
}
