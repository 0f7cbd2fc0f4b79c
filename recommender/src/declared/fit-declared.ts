import { buildRows } from '../fit/fit-interests.ts';
import type { Placer } from '../fit/place-courses.ts';
import { solveSymmetric } from '../fit/solve-symmetric.ts';
import type { Model, NamedRows } from '../model.ts';
import { centreOnMedian } from '../table/select-weights.ts';
import type { TrainingData } from '../training-data.ts';
import { listCommonValues } from './count-values.ts';
import { listDeclaredValues } from './declared-values.ts';
import {
  addResidual,
  type Calibration,
  CalibrationSums,
  createResidualSums,
  halfOf,
  type HalvedSums,
  joinSums,
  type ResidualSums,
} from './residual-sums.ts';
import { chooseWeight } from './choose-weight.ts';
import { createResidualReader, type Residual, type ResidualReader } from './residuals.ts';
import { computeShrinkage } from './shrinkage.ts';

/** Rows of declared values, by name. */
export interface DeclaredRows {
  /** Beside a history. */
  history: NamedRows;
  noHistory: NamedRows;
}

/** Tables of the same settings that have not seen what they are asked. */
export interface UnseenTables {
  /** Not the learners of even and of odd number; without refinement. */
  halves: [Model, Model];
  /** Not the last course of each learner; refined by a third of the epochs. */
  inner: Model;
}

interface DeclaredInput {
  /** Without rows of declared values. */
  model: Model;
  unseen: UnseenTables;
  data: Pick<TrainingData, 'sequences' | 'declared'>;
  /** Gives courses without learners the weights of their neighbours in text. */
  placer: Placer;
}

/** More learners would only cost time. */
const learnersMax = { calibration: 5_000, rows: 25_000 };
/** A row of which more than this is taken off as chance is not worth its place. */
const shrunkMax = 0.95;

/**
 * What learners who declare a value take beyond what the table says of their history and texts:
 * r ≈ r̄ + Σ_v x_v D_v, D = (Σ x·xᵀ + Λ)⁻¹ Σ x·(r − r̄)ᵀ, in the scores of the table. Null where no value is declared by
 * enough learners, or none tells anything. And what all that is declared, D or not, weighs beside a history.
 */
export function fitDeclared(input: DeclaredInput): Pick<Model, 'declared' | 'declaredWeight'> {
  const { model, unseen, data } = input;
  const names = listCommonValues(data.declared ?? [], data.sequences);
  const readers = unseen.halves.map((half) => createResidualReader(half, data, true));
  const history = fitRows(input, names, (learner, to) => readers[learner % 2]!(learner, to));
  const noHistory = fitRows(input, names, createResidualReader(model, data, false));
  const hasRows = history.all.rows.size + noHistory.all.rows.size > 0;
  return {
    declared: hasRows ? { history: history.all, noHistory: noHistory.all } : null,
    declaredWeight: chooseWeight(unseen.inner, history.crossed, data),
  };
}

/** Rows fitted on all learners, and for each half of them those fitted on the other half. */
interface FittedRows {
  all: NamedRows;
  crossed: [NamedRows, NamedRows];
}

function fitRows({ model, data, placer }: DeclaredInput, names: string[], read: ResidualReader): FittedRows {
  const width = model.learnerCounts.length;
  const residual = { taken: new Float64Array(width), scored: new Float64Array(width) };
  const calibration = calibrate(data, read, residual);
  if (!calibration) {
    const none = buildRows([], width, () => ({ row: new Float64Array(0), length: 0 }));
    return { all: none, crossed: [none, none] };
  }
  const halves = sumResiduals(data, names, { read, residual, calibration });
  const shrinkage = computeShrinkage(names, halves);
  const solve = (sums: ResidualSums) => {
    const { kept, rows } = solveRows(names, sums, shrinkage);
    return buildRows(kept, width, (k) => {
      const row = rows.slice(k * width, (k + 1) * width).map((value) => value / calibration.slope);
      centreOnMedian(row, row.slice());
      return { row: placer.place(row), length: model.settings.rowLength };
    });
  };
  return { all: solve(joinSums(halves)), crossed: [solve(halves[1]), solve(halves[0])] };
}

function calibrate(
  { sequences }: DeclaredInput['data'],
  read: ResidualReader,
  residual: Residual,
): Calibration | undefined {
  const sums = new CalibrationSums(residual.taken.length);
  const learners = Array.from({ length: sequences.offsets.length - 1 }, (_, learner) => learner);
  for (const learner of thin(learners, learnersMax.calibration)) {
    if (read(learner, residual)) sums.add(residual);
  }
  return sums.solve();
}

function sumResiduals(
  { declared = [] }: DeclaredInput['data'],
  names: readonly string[],
  { read, residual, calibration }: { read: ResidualReader; residual: Residual; calibration: Calibration },
): HalvedSums {
  const signals = new Map(names.map((name, signal) => [name, signal]));
  const createHalf = () => createResidualSums(names.length, residual.taken.length);
  const halves: HalvedSums = [createHalf(), createHalf()];
  const learners = [...declared.keys()].filter((learner) => declared[learner] !== undefined);
  for (const learner of thin(learners, learnersMax.rows)) {
    const values = listDeclaredValues(declared[learner]!).flatMap(({ name, weight }) => {
      const signal = signals.get(name);
      return signal === undefined ? [] : [{ signal, weight }];
    });
    if (values.length > 0 && read(learner, residual))
      addResidual(halves[halfOf(learner)]!, { values, residual, calibration });
  }
  return halves;
}

/** Evenly many of the learners. */
function thin(learners: readonly number[], count: number): readonly number[] {
  if (learners.length <= count) return learners;
  return Array.from({ length: count }, (_, i) => learners[Math.floor((i * learners.length) / count)]!);
}

/** The names that are kept, and their D, one after the other. */
function solveRows(
  names: readonly string[],
  { gram, votes }: ResidualSums,
  shrinkage: Float64Array,
): { kept: string[]; rows: Float64Array } {
  const width = votes.length / names.length;
  const kept = [...names.keys()].filter((signal) => {
    const own = gram[signal * (names.length + 1)]!;
    return shrinkage[signal]! < shrunkMax * (own + shrinkage[signal]!);
  });
  const matrix = new Float64Array(kept.length ** 2);
  const rows = new Float64Array(kept.length * width);
  kept.forEach((signal, k) => {
    for (let l = 0; l <= k; l++) matrix[k * kept.length + l] = gram[signal * names.length + kept[l]!]!;
    matrix[k * kept.length + k]! += shrinkage[signal]!;
    rows.set(votes.subarray(signal * width, (signal + 1) * width), k * width);
  });
  solveSymmetric(matrix, rows, kept.length);
  return { kept: kept.map((signal) => names[signal]!), rows };
}
