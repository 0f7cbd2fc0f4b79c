import type { Contender } from '../evaluate/scorer.ts';
import { defaultFitSettings } from '../fit-settings.ts';
import { openKernelAlgebra } from '../ridge/kernel-algebra.ts';
import { countPairs } from '../ridge/count-pairs.ts';
import { addDense } from '../ridge/sparse-matrix.ts';
import { lagWeights, type SquareMatrix, sumRows } from './co-occurrence.ts';

/** Signals decay as `lagWeights`; the next three courses are targets, with weights 1, ½, ¼. */
const settings = {
  ...defaultFitSettings,
  decayLag: 8,
  decayFloor: 0.1,
  historyLength: lagWeights.length,
  targetDiscount: 0.5,
  targetHorizon: 3,
  reversedWeight: 0,
};
const ridge = 20;

/**
 * SLIT (Choi et al. 2021), a ridge regression from the past of every place of a history to what follows:
 * B = (Σ u φφᵀ + λ)⁻¹ Σ u φyᵀ with φ the decayed courses before it and u = (n − 1)^(−1/2); the decayed sum of the rows
 * of the history. The weight table without its last-course, bias and reversed signals.
 */
export const slit: Contender = {
  name: 'SLIT',
  async fit(sequences, courseCount) {
    const sums = await countPairs(sequences, courseCount, settings);
    const algebra = openKernelAlgebra(courseCount, 2);
    const { stride } = algebra;
    const [gram, targets] = algebra.matrices as [Float64Array, Float64Array];
    addDense(gram, stride, sums.historyHistory);
    addDense(targets, stride, sums.historyTarget);
    for (let i = 0; i < courseCount; i++) gram[i * stride + i]! += ridge;
    await algebra.factorize(gram);
    await algebra.solve(gram, targets);
    await algebra.close();
    const weights: SquareMatrix = { values: targets.slice(), size: courseCount, stride };
    return { scoreCourses: (history, scores) => sumRows(weights, history, scores, lagWeights) };
  },
};
