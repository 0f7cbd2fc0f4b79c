import type { Contender } from '../evaluate/scorer.ts';
import { openKernelAlgebra } from '../ridge/kernel-algebra.ts';
import { addPairs, type SquareMatrix, sumRows } from './co-occurrence.ts';

/** λ, tuned on MOOCCubeX. */
const ridge = 5;

/**
 * EASE (Steck 2019) with learner weight n^(−1/2): P = (Σ n^(−1/2) x xᵀ + λ)⁻¹, B_ij = −P_ij / P_jj, B_jj = 0; the sum of
 * the rows of the history.
 */
export const ease: Contender = {
  name: 'EASE',
  async fit(sequences, courseCount) {
    const algebra = openKernelAlgebra(courseCount, 2);
    const { stride } = algebra;
    const [gram, inverse] = algebra.matrices as [Float64Array, Float64Array];
    const matrix: SquareMatrix = { values: gram, size: courseCount, stride };
    addPairs(matrix, sequences, (length) => length ** -0.5);
    for (let i = 0; i < courseCount; i++) {
      gram[i * stride + i]! += ridge;
      inverse[i * stride + i] = 1;
    }
    await algebra.factorize(gram);
    await algebra.solve(gram, inverse);
    await algebra.close();
    const weights: SquareMatrix = { values: inverse.slice(), size: courseCount, stride };
    divideByDiagonal(weights);
    return { scoreCourses: (history, scores) => sumRows(weights, history, scores) };
  },
};

/** −m_ij / m_jj, zero on the diagonal. */
function divideByDiagonal({ values, size, stride }: SquareMatrix): void {
  const diagonal = Float64Array.from({ length: size }, (_, i) => values[i * stride + i]!);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++)
      values[i * stride + j] = i === j ? 0 : -values[i * stride + j]! / diagonal[j]!;
  }
}
