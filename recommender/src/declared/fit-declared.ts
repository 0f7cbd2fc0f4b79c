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
  type ResidualSums,
} from './residual-sums.ts';
import { createResidualReader, type Residual, type ResidualReader } from './residuals.ts';
import { computeShrinkage } from './shrinkage.ts';

/** Rows of declared values, by name. */
export interface DeclaredRows {
  /** Beside a history. */
  history: NamedRows;
  noHistory: NamedRows;
}

interface DeclaredInput {
  /** Without rows of declared values. */
  model: Model;
  /** Tables that have not seen the learners of even and of odd number. */
  halves: [Model, Model];
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
 * enough learners, or none tells anything.
 */
export function fitDeclaredRows(input: DeclaredInput): DeclaredRows | null {
  const { model, halves, data } = input;
  const names = listCommonValues(data.declared ?? [], data.sequences);
  const unseen = halves.map((half) => createResidualReader(half, data, true));
  const history = fitRows(input, names, (learner, to) => unseen[learner % 2]!(learner, to));
  const noHistory = fitRows(input, names, createResidualReader(model, data, false));
  return history.rows.size + noHistory.rows.size > 0 ? { history, noHistory } : null;
}

function fitRows({ model, data, placer }: DeclaredInput, names: string[], read: ResidualReader): NamedRows {
  const width = model.learnerCounts.length;
  const residual = { taken: new Float64Array(width), scored: new Float64Array(width) };
  const calibration = calibrate(data, read, residual);
  if (!calibration) return buildRows([], width, () => ({ row: new Float64Array(0), length: 0 }));
  const sums = sumResiduals(data, names, { read, residual, calibration });
  const { kept, rows } = solveRows(names, sums);
  return buildRows(kept, width, (k) => {
    const row = rows.slice(k * width, (k + 1) * width).map((value) => value / calibration.slope);
    centreOnMedian(row, row.slice());
    return { row: placer.place(row), length: model.settings.rowLength };
  });
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
): ResidualSums {
  const signals = new Map(names.map((name, signal) => [name, signal]));
  const sums = createResidualSums(names.length, residual.taken.length);
  const learners = [...declared.keys()].filter((learner) => declared[learner] !== undefined);
  thin(learners, learnersMax.rows).forEach((learner, place) => {
    const values = listDeclaredValues(declared[learner]!).flatMap(({ name, weight }) => {
      const signal = signals.get(name);
      return signal === undefined ? [] : [{ signal, weight }];
    });
    if (values.length === 0 || !read(learner, residual)) return;
    addResidual(sums, { half: (place >> 1) % 2, values, residual, calibration });
  });
  return sums;
}

/** Evenly many of the learners. */
function thin(learners: readonly number[], count: number): readonly number[] {
  if (learners.length <= count) return learners;
  return Array.from({ length: count }, (_, i) => learners[Math.floor((i * learners.length) / count)]!);
}

/** The names that are kept, and their D, one after the other. */
function solveRows(names: readonly string[], sums: ResidualSums): { kept: string[]; rows: Float64Array } {
  const { gram, halves } = sums;
  const width = halves[0].votes.length / names.length;
  const shrinkage = computeShrinkage(names, sums);
  const isKept = (signal: number) => {
    const own = gram[signal * names.length + signal]!;
    return shrinkage[signal]! < shrunkMax * (own + shrinkage[signal]!);
  };
  const kept = [...names.keys()].filter(isKept);
  const matrix = new Float64Array(kept.length ** 2);
  const rows = new Float64Array(kept.length * width);
  kept.forEach((signal, k) => {
    for (let l = 0; l <= k; l++) matrix[k * kept.length + l] = gram[signal * names.length + kept[l]!]!;
    matrix[k * kept.length + k]! += shrinkage[signal]!;
    const [start, end] = [signal * width, (signal + 1) * width];
    const other = halves[1].votes.subarray(start, end);
    rows.set(
      halves[0].votes.subarray(start, end).map((vote, j) => vote + other[j]!),
      k * width,
    );
  });
  solveSymmetric(matrix, rows, kept.length);
  return { kept: kept.map((signal) => names[signal]!), rows };
}
