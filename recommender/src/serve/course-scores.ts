import { createMemory, firstFreeAddress, instantiateModule } from '../kernel-module.ts';

/** Exports of kernels/serve.ts for the choice of courses. */
interface ScoreKernel {
  /** Address, courses with padding. */
  useCourses(start: number, count: number): void;
  addGains(): void;
  takeBest(): number;
}

/** Scores of all courses in the memory of a kernel, and the choice of the best of them. */
export interface CourseScores {
  /** What the signals of a learner add to the base row, by index in the model. */
  gains: Float64Array;
  /** To be set to the base row, −∞ for courses that are out, before `addGains`; used up by `takeBest`. */
  scores: Float64Array;
  addGains(): void;
  /** Index of the course with the largest score, of equal ones the smallest; it is then out. −1 where none is left. */
  takeBest(): number;
}

/** The kernel works on blocks of 16 courses and groups of 16 blocks, two groups at a time. */
const padding = 512;

export function createCourseScores(courseCount: number): CourseScores {
  const count = Math.ceil(courseCount / padding) * padding;
  // Gains and scores, then the largest score of each block and of each group.
  const memory = createMemory(firstFreeAddress + 8 * (2 * count + count / 16 + count / 256));
  const { useCourses, addGains, takeBest } = instantiateModule('serve', memory) as ScoreKernel;
  useCourses(firstFreeAddress, count);
  const gains = new Float64Array(memory.buffer, firstFreeAddress, count);
  const scores = new Float64Array(memory.buffer, firstFreeAddress + gains.byteLength, count).fill(-Infinity);
  return {
    gains: gains.subarray(0, courseCount),
    scores: scores.subarray(0, courseCount),
    addGains,
    takeBest,
  };
}
