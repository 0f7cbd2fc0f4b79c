import type { FitProgress } from '../fit-model.ts';
import type { FitSettings } from '../fit-settings.ts';
import { fitSoftmax } from '../softmax/fit-softmax.ts';
import type { SoftmaxTable, SoftmaxWeights } from '../softmax/softmax-engine.ts';
import { centreOnMedian, selectLargest } from '../table/select-weights.ts';
import type { Sequences } from '../training-data.ts';
import type { FittedRidge } from './fit-ridge.ts';

interface RefinementInput {
  ridge: FittedRidge;
  sequences: Sequences;
  learnerCounts: Uint32Array;
  settings: FitSettings;
  onProgress: (progress: FitProgress) => void;
}

/** Logits of the first weights: 40 W, and .6 ln(n + 5) in the bias. */
const logitScale = 40;
const popularityLogit = 0.6;
/** What β takes off the bias of the refinement, as it takes (n + 5)^(−β) off the ridge: 2 β ln(n + 5). */
const debiasLogit = 2;

/** S: the largest weights of each row of W, refined. */
export interface Refinement {
  table: SoftmaxTable;
  weights: SoftmaxWeights;
}

/** Fits S, and leaves W as it is; undefined where no refinement is asked for. */
export async function refineRidge({
  ridge,
  sequences,
  learnerCounts,
  settings,
  onProgress,
}: RefinementInput): Promise<Refinement | undefined> {
  if (settings.softmaxEpochs === 0 || ridge.courses.length === 0) return undefined;
  const counts = ridge.courses.map((course) => learnerCounts[course]!);
  onProgress({ stage: 'softmax', fraction: 0.4 });
  const table = selectTable(ridge, counts, settings.rowLength);
  const lists = renumber(sequences, ridge.courses, learnerCounts.length);
  const weights = await fitSoftmax({ table, lists, settings }, (fraction) =>
    onProgress({ stage: 'softmax', fraction: 0.4 + 0.5 * fraction }),
  );
  return { table, weights };
}

/**
 * Turns the ridge W into the table T = S + b·R, in place. R is W with the popularity debias
 * R_{·j} = W_{·j} · (n_j + 5)^(−β) for a course of n_j learners; S is the softmax refinement of the largest weights of
 * each row of W, and 0 elsewhere, less 2 β ln(n_j + 5) in its bias. T is scaled to the size of R, so that whatever is
 * weighed against it holds with and without refinement.
 */
export function blendRidge(
  ridge: FittedRidge,
  refinement: Refinement | undefined,
  { learnerCounts, settings }: Pick<RefinementInput, 'learnerCounts' | 'settings'>,
): void {
  const counts = ridge.courses.map((course) => learnerCounts[course]!);
  debias(
    ridge,
    Float64Array.from(counts, (count) => (count + 5) ** -settings.popularityDebias),
  );
  if (!refinement) return;
  const { table, weights } = refinement;
  const bias = weights.bias.map(
    (value, j) => value - debiasLogit * settings.popularityDebias * Math.log(counts[j]! + 5),
  );
  blend(ridge, table, { ...weights, bias }, settings.ridgeBlend);
}

function debias({ weights: { size, history, last, bias } }: FittedRidge, factors: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      history[i * size + j]! *= factors[j]!;
      last[i * size + j]! *= factors[j]!;
    }
    bias[i]! *= factors[i]!;
  }
}

/** The largest weights of each row around its median. A course never argues for itself. */
function selectTable({ weights }: FittedRidge, counts: Uint32Array, rowLength: number): SoftmaxTable {
  const { size, history, last, bias } = weights;
  const width = Math.ceil(Math.min(rowLength, size) / 4) * 4;
  const columns = new Uint16Array(2 * size * width).fill(size);
  const values = new Float32Array(2 * size * width);
  const row = new Float64Array(size);
  const scratch = new Float64Array(size);
  for (let r = 0; r < 2 * size; r++) {
    const course = r % size;
    row.set((r < size ? history : last).subarray(course * size, (course + 1) * size));
    centreOnMedian(row, scratch);
    const kept = selectLargest(row, width, course, scratch).toSorted((a, b) => a.column - b.column);
    kept.forEach(({ column, weight }, e) => {
      columns[r * width + e] = column;
      values[r * width + e] = logitScale * weight;
    });
  }
  const popularity = Float64Array.from(counts, (count) => popularityLogit * Math.log(count + 5));
  const mean = popularity.reduce((sum, value) => sum + value, 0) / size;
  return {
    courseCount: size,
    width,
    columns,
    values,
    bias: Float32Array.from(bias, (value, j) => logitScale * value + popularity[j]! - mean),
  };
}

/** T = (S + b·R)·s, with s such that the refined weights keep their mean size. */
function blend(
  { weights }: FittedRidge,
  table: SoftmaxTable,
  refined: SoftmaxWeights,
  ridgeBlend: number,
): void {
  const { size, history, last, bias } = weights;
  const { columns, width } = table;
  const matrixOf = (r: number) => (r < size ? history : last);
  const placeOf = (r: number, e: number) => (r % size) * size + columns[r * width + e]!;
  let ridgeSize = 0;
  let tableSize = 0;
  forEachWeight((r, e) => {
    const ridge = matrixOf(r)[placeOf(r, e)]!;
    ridgeSize += Math.abs(ridge);
    tableSize += Math.abs(refined.values[r * width + e]! + ridgeBlend * ridge);
  });
  const scale = tableSize > 0 ? ridgeSize / tableSize : 1;
  for (let e = 0; e < size * size; e++) {
    history[e]! *= scale * ridgeBlend;
    last[e]! *= scale * ridgeBlend;
  }
  forEachWeight((r, e) => {
    matrixOf(r)[placeOf(r, e)]! += scale * refined.values[r * width + e]!;
  });
  bias.forEach((value, j) => {
    bias[j] = scale * (refined.bias[j]! + ridgeBlend * value);
  });

  function forEachWeight(visit: (r: number, e: number) => void): void {
    for (let r = 0; r < 2 * size; r++) {
      for (let e = 0; e < width; e++) if (columns[r * width + e]! < size) visit(r, e);
    }
  }
}

/** Courses of the sequences as numbers among `active`; others are left out. */
function renumber({ offsets, courses }: Sequences, active: Uint32Array, courseCount: number): Sequences {
  if (active.length === courseCount) return { offsets, courses };
  const numbers = new Int32Array(courseCount).fill(-1);
  active.forEach((course, k) => {
    numbers[course] = k;
  });
  const ends = new Uint32Array(offsets.length);
  const kept = new Uint32Array(courses.length);
  let length = 0;
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    for (let place = offsets[learner]!; place < offsets[learner + 1]!; place++) {
      const number = numbers[courses[place]!]!;
      if (number >= 0) kept[length++] = number;
    }
    ends[learner + 1] = length;
  }
  return { offsets: ends, courses: kept.subarray(0, length) };
}
