import type { Contender } from '../evaluate/scorer.ts';
import { addPairs, type SquareMatrix, sumRows } from './co-occurrence.ts';

/**
 * ItemKNN with cosine similarity (Sarwar et al. 2001): the sum over the history of c_ij / √(c_i c_j), where c_ij
 * learners took both and c_i one.
 */
export const itemNeighbours: Contender = {
  name: 'ItemKNN',
  async fit(sequences, courseCount) {
    const values = new Float64Array(courseCount ** 2);
    const matrix: SquareMatrix = { values, size: courseCount, stride: courseCount };
    addPairs(matrix, sequences, () => 1);
    divideByRoots(matrix);
    return { scoreCourses: (history, scores) => sumRows(matrix, history, scores) };
  },
};

/** m_ij / √(m_ii m_jj) */
function divideByRoots({ values, size, stride }: SquareMatrix): void {
  const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(values[i * stride + i]!));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) values[i * stride + j]! /= roots[i]! * roots[j]! || 1;
  }
}
