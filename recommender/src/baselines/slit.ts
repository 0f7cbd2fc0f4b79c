import type { Contender } from '../evaluate/scorer.ts';
import { defaultFitSettings } from '../fit-settings.ts';
import { openKernelAlgebra } from '../ridge/kernel-algebra.ts';
import { addSequences, createPairSums } from '../ridge/pair-sums.ts';
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
    const algebra = openKernelAlgebra(courseCount, 4);
    const sums = createPairSums(courseCount, algebra.stride, algebra.matrices);
    addSequences(sums, sequences, settings);
    const { historyHistory, historyTarget, stride } = sums;
    for (let i = 0; i < courseCount; i++) historyHistory[i * stride + i]! += ridge;
    await algebra.factorize(historyHistory);
    await algebra.solve(historyHistory, historyTarget);
    await algebra.close();
    const weights: SquareMatrix = { values: historyTarget.slice(), size: courseCount, stride };
    return { scoreCourses: (history, scores) => sumRows(weights, history, scores, lagWeights) };
  },
};
