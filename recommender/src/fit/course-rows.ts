import type { FitSettings } from '../fit-settings.ts';
import { centreOnMedian, selectLargest } from '../table/select-weights.ts';
import { type WeightTable, WeightTableBuilder } from '../table/weight-table.ts';
import type { FittedRidge } from './fit-ridge.ts';
import type { Placer } from './place-courses.ts';

interface CourseRowsInput {
  ridge: FittedRidge;
  placer: Placer;
  similar: WeightTable;
  learnerCounts: Uint32Array;
  settings: FitSettings;
}

/**
 * History rows, last rows and the bias of all courses. Each row and column of the ridge, centred on its row's median,
 * gets the mean of those of its nearest courses in text times 1/(1 + n/contentHalfLife) for a course of n learners, so
 * that a new course starts where its neighbours are and moves to its own as learners come. The history rows then get
 * similarity · contentWeight, faded by the learners of the rarer course of the two. The 200 largest a row are kept.
 */
export function buildCourseRows({ ridge, placer, similar, learnerCounts, settings }: CourseRowsInput) {
  const count = learnerCounts.length;
  const row = new Float64Array(count);
  const scratch = new Float64Array(count);
  const buildTable = (matrix: Float32Array, addContent: (course: number) => void) => {
    const builder = new WeightTableBuilder(count);
    centreRows(matrix, ridge);
    for (let course = 0; course < count; course++) {
      placer.readRow(matrix, course, row);
      addContent(course);
      builder.addRow(selectLargest(row, settings.rowLength, course, scratch));
    }
    return builder.build();
  };
  const contentWeight = computeContentWeight(learnerCounts, settings.contentWeight);
  const addContent = (course: number) => {
    for (let e = similar.offsets[course]!; e < similar.offsets[course + 1]!; e++) {
      const other = similar.columns[e]!;
      const learners = Math.min(learnerCounts[course]!, learnerCounts[other]!);
      const similarity = similar.values[e]! * similar.scales[course]!;
      row[other]! += (similarity * contentWeight) / (1 + learners / settings.contentHalfLife);
    }
  };
  return {
    history: buildTable(ridge.weights.history, addContent),
    last: buildTable(ridge.weights.last, () => {}),
    bias: buildBias(ridge, placer, learnerCounts.length),
  };
}

/** Centres every row on its median and clears the diagonal: no course argues for or against itself. */
function centreRows(matrix: Float32Array, { courses }: FittedRidge): void {
  const scratch = new Float64Array(courses.length);
  for (let k = 0; k < courses.length; k++) {
    const values = matrix.subarray(k * courses.length, (k + 1) * courses.length);
    centreOnMedian(values, scratch);
    values[k] = 0;
  }
}

/** A course outside the ridge and without neighbours in it gets the smallest bias. */
function buildBias(
  { courses, weights: { bias } }: FittedRidge,
  { spread }: Placer,
  courseCount: number,
): Float32Array {
  if (courses.length > 0) centreOnMedian(bias, bias.slice());
  const smallest = bias.reduce((min, value) => Math.min(min, value), 0);
  const row = new Float64Array(courseCount);
  spread(bias, row);
  const isFitted = new Set(courses);
  return Float32Array.from(row, (value, course) => (value === 0 && !isFitted.has(course) ? smallest : value));
}

/** How much more the texts count at a site without any learner, where nothing else tells courses apart. */
const emptySiteFactor = 3;

/** contentWeight · (1 + 2/(1 + n̄)) at a site with n̄ learners a course. */
function computeContentWeight(learnerCounts: Uint32Array, contentWeight: number): number {
  const mean = learnerCounts.reduce((sum, count) => sum + count, 0) / Math.max(1, learnerCounts.length);
  return contentWeight * (1 + (emptySiteFactor - 1) / (1 + mean));
}
