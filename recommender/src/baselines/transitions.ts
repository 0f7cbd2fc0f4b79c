import type { Contender } from '../evaluate/scorer.ts';
import { countLearners } from '../fit/count-learners.ts';
import type { Sequences } from '../training-data.ts';
import { lagWeights, type SquareMatrix, sumRows } from './co-occurrence.ts';

/** How fast a history is forgotten, in courses, and β; tuned on MOOCCubeX. */
const decayLag = 2;
const popularityDebias = 0.2;
const servedWeights = lagWeights.map((_, lag) => Math.exp(-lag / decayLag));

/**
 * Decayed transitions: T_ij = Σ n^(−1/2) w(g) over pairs of a history of n courses with j taken after i and g courses
 * between them. The score is the sum over the history of e^(−g/2) T_ij / Σ_j T_ij for the course g places before the
 * last one, times (n_j + 5)^(−β) for a course of n_j learners.
 */
export const transitions: Contender = {
  name: 'decayed transitions',
  async fit(sequences, courseCount) {
    const values = new Float64Array(courseCount ** 2);
    const matrix: SquareMatrix = { values, size: courseCount, stride: courseCount };
    addTransitions(matrix, sequences);
    const { perCourse } = countLearners(sequences, courseCount);
    scale(
      matrix,
      Float64Array.from(perCourse, (learners) => (learners + 5) ** -popularityDebias),
    );
    return { scoreCourses: (history, scores) => sumRows(matrix, history, scores, servedWeights) };
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

/** Rows to sum 1, then each column times its factor. */
function scale({ values, size, stride }: SquareMatrix, factors: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const row = values.subarray(i * stride, i * stride + size);
    const sum = row.reduce((total, value) => total + value, 0) || 1;
    for (let j = 0; j < size; j++) row[j]! *= factors[j]! / sum;
  }
}
