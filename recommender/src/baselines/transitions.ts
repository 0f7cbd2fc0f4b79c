import type { Contender } from '../evaluate/scorer.ts';
import type { Sequences } from '../training-data.ts';
import { lagWeights, type SquareMatrix, sumRows } from './co-occurrence.ts';

/**
 * Decayed transitions: T_ij = Σ n^(−1/2) w(g) over pairs of a history of n courses with j taken after i and g courses
 * between them; the sum over the history of w(g) T_ij / √Σ_j T_ij, g courses before the last.
 */
export const transitions: Contender = {
  name: 'decayed transitions',
  async fit(sequences, courseCount) {
    const values = new Float64Array(courseCount ** 2);
    const matrix: SquareMatrix = { values, size: courseCount, stride: courseCount };
    addTransitions(matrix, sequences);
    return { scoreCourses: (history, scores) => sumRows(matrix, history, scores, lagWeights) };
  },
};

function addTransitions({ values, stride }: SquareMatrix, { offsets, courses }: Sequences): void {
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const start = offsets[learner]!;
    const end = offsets[learner + 1]!;
    const weight = (end - start) ** -0.5;
    for (let late = start + 1; late < end; late++) {
      for (let lag = 0; lag < Math.min(lagWeights.length, late - start); lag++) {
        values[courses[late - 1 - lag]! * stride + courses[late]!]! += weight * lagWeights[lag]!;
      }
    }
  }
}
