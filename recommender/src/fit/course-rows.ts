import type { FitSettings } from '../fit-settings.ts';
import { centreOnMedian, selectLargest } from '../table/select-weights.ts';
import { type WeightTable, WeightTableBuilder } from '../table/weight-table.ts';
import type { FittedRidge } from './fit-ridge.ts';

interface CourseRowsInput {
  ridge: FittedRidge;
  similar: WeightTable;
  learnerCounts: Uint32Array;
  settings: FitSettings;
}

/**
 * History rows, last rows and the bias of all courses: the ridge, each row centred on its median, plus in the history
 * rows the content weight similarity · contentWeight / (1 + n/contentHalfLife), n the learners of the rarer course of
 * the two; the 200 largest a row in 8 bits.
 */
export function buildCourseRows({ ridge, similar, learnerCounts, settings }: CourseRowsInput) {
  const { courses, weights } = ridge;
  const count = learnerCounts.length;
  const rankOf = new Int32Array(count).fill(-1);
  courses.forEach((course, k) => {
    rankOf[course] = k;
  });
  const row = new Float64Array(count);
  const scratch = new Float64Array(count);
  const buildTable = (matrix: Float64Array, addContent: (course: number) => void) => {
    const builder = new WeightTableBuilder();
    for (let course = 0; course < count; course++) {
      row.fill(0);
      const k = rankOf[course]!;
      if (k >= 0)
        scatterCentred(
          row,
          matrix.subarray(k * weights.stride, k * weights.stride + courses.length),
          courses,
        );
      addContent(course);
      builder.addRow(selectLargest(row, settings.rowLength, course, scratch));
    }
    return builder.build();
  };
  const addContent = (course: number) => {
    const { contentWeight, contentHalfLife } = settings;
    for (let e = similar.offsets[course]!; e < similar.offsets[course + 1]!; e++) {
      const other = similar.columns[e]!;
      const learners = Math.min(learnerCounts[course]!, learnerCounts[other]!);
      const similarity = similar.values[e]! * similar.scales[course]!;
      row[other]! += (similarity * contentWeight) / (1 + learners / contentHalfLife);
    }
  };
  return {
    history: buildTable(weights.history, addContent),
    last: buildTable(weights.last, () => {}),
    bias: buildBias(weights.bias, courses, count),
  };
}

function scatterCentred(row: Float64Array, values: Float64Array, courses: Uint32Array): void {
  centreOnMedian(values, values.slice());
  courses.forEach((course, k) => {
    row[course] = values[k]!;
  });
}

/** A course without learners gets the smallest bias of those with learners. */
function buildBias(values: Float64Array, courses: Uint32Array, count: number): Float32Array {
  if (courses.length > 0) centreOnMedian(values, values.slice());
  const smallest = values.reduce((min, value) => Math.min(min, value), 0);
  const bias = new Float32Array(count).fill(smallest);
  courses.forEach((course, k) => {
    bias[course] = values[k]!;
  });
  return bias;
}
