import { declaredKinds, kindOfName } from './declared-values.ts';
import type { HalvedSums } from './residual-sums.ts';

/** Halves that agree by less than so many standard errors may do so by chance. */
const agreementErrors = 3;

/**
 * λ of each value, by kind: σ²/τ², the ridge of the best linear estimate (Robinson 1991) of effects of variance τ² seen
 * through one learner's noise σ². The means a and b of two halves of the learners of a value agree on the effect,
 * E⟨a, b⟩ = τ², and differ by noise, E|a − b|² = σ²(1/n_a + 1/n_b). Infinity for the kinds in which they do not agree.
 */
export function computeShrinkage(names: readonly string[], sums: HalvedSums): Float64Array {
  const shrinkage = new Float64Array(names.length).fill(Infinity);
  for (const kind of declaredKinds) {
    const signals = [...names.keys()].filter((signal) => kindOfName(names[signal]!) === kind);
    const ofKind = compareHalves(signals, sums);
    for (const signal of signals) shrinkage[signal] = ofKind;
  }
  return shrinkage;
}

function compareHalves(signals: readonly number[], [a, b]: HalvedSums): number {
  const size = Math.sqrt(a.gram.length);
  const width = a.votes.length / size;
  let agreement = 0;
  let chance = 0;
  let learners = 0;
  let noise = 0;
  let count = 0;
  for (const signal of signals) {
    const [m, n] = [a.gram[signal * (size + 1)]!, b.gram[signal * (size + 1)]!];
    if (m === 0 || n === 0) continue;
    let distance = 0;
    for (let e = signal * width; e < (signal + 1) * width; e++) {
      const [x, y] = [a.votes[e]! / m, b.votes[e]! / n];
      const product = (m + n) * x * y;
      agreement += product;
      chance += product * product;
      distance += (x - y) ** 2;
    }
    learners += m + n;
    noise += distance / (1 / m + 1 / n);
    count++;
  }
  const isChance = !(agreement > agreementErrors * Math.sqrt(chance));
  return isChance ? Infinity : noise / count / (agreement / learners);
}
