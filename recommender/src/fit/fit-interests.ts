import type { FitSettings } from '../fit-settings.ts';
import type { NamedRows } from '../model.ts';
import { centreOnMedian, selectLargest } from '../table/select-weights.ts';
import { WeightTableBuilder } from '../table/weight-table.ts';
import type { TrainingData } from '../training-data.ts';
import { listInterestLabels } from './interest-labels.ts';
import { addInterestSums, createInterestSums, type InterestSums } from './interest-sums.ts';
import { weighLevel } from './weigh-level.ts';
import type { Placer } from './place-courses.ts';
import { solveSymmetric } from './solve-symmetric.ts';

interface InterestInput {
  data: TrainingData;
  learnerCounts: Uint32Array;
  settings: FitSettings;
  /** Gives courses without learners the weights of their neighbours in text. */
  placer: Placer;
}

/** What a learner without history is scored by. */
export interface InterestRows {
  /** The row that every such learner has, by course. */
  popularity: Float32Array;
  interests: NamedRows;
  levels: NamedRows;
}

/**
 * Popularity, and how learners with an interest or a level depart from it: y ≈ p + Σ_k x_k D_k over the halves of
 * histories that `interest-sums.ts` makes, p_j the share of course j among all interactions, so
 * D = (Σ u·xxᵀ + λ)⁻¹ (Σ u·xyᵀ − (Σ u·x)pᵀ). Both are put on the scale of the course rows, times
 * (n_j + 5)^(−β)·Σ_{h<H} γ^h. Levels lean on judgement as far as data is lacking.
 */
export function fitInterestRows({ data, learnerCounts, settings, placer }: InterestInput): InterestRows {
  const { courses, sequences } = data;
  const labels = listInterestLabels(courses, learnerCounts);
  const signalCount = labels.interests.length + labels.levels.length;
  const sums = createInterestSums(signalCount, courses.length);
  addInterestSums(sums, sequences, labels);
  const shares = computeShares(learnerCounts);
  const trust = solveSums(sums, shares, settings.interestRidge);

  const { columnScale } = computeColumnScale(learnerCounts, settings);
  const popularity = Float32Array.from(shares, (share, course) => share * columnScale[course]!);
  const readRow = (signal: number) => {
    const row = sums.votes.slice(signal * courses.length, (signal + 1) * courses.length);
    row.forEach((value, course) => {
      row[course] = value * columnScale[course]!;
    });
    centreOnMedian(row, row.slice());
    return placer.place(row);
  };
  const levelUnit = settings.levelWeight * findScoreUnit(popularity);
  return {
    popularity,
    interests: buildRows(labels.interests, courses.length, (k) => ({
      row: readRow(k),
      length: settings.rowLength,
    })),
    levels: buildRows(labels.levels, courses.length, (k) => {
      const signal = labels.interests.length + k;
      const judged = levelUnit * (1 - trust[signal]!);
      const row = readRow(signal).map(
        (value, course) => value + judged * weighLevel(labels.levels[k]!, courses[course]!.level),
      );
      return { row, length: courses.length };
    }),
  };
}

/** Leaves D in `votes`. @returns by signal how far data decides, G_kk/(G_kk + λ), 0 to 1. */
function solveSums({ gram, votes, mass }: InterestSums, shares: Float64Array, ridge: number): Float64Array {
  const trust = new Float64Array(mass.length);
  for (let k = 0; k < mass.length; k++) {
    const own = gram[k * mass.length + k]!;
    trust[k] = own / (own + ridge);
    gram[k * mass.length + k] = own + ridge;
    for (let j = 0; j < shares.length; j++) votes[k * shares.length + j]! -= mass[k]! * shares[j]!;
  }
  solveSymmetric(gram, votes, mass.length);
  return trust;
}

/** Of all interactions; zeros where there are none. */
function computeShares(learnerCounts: Uint32Array): Float64Array {
  const total = learnerCounts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(learnerCounts, (count) => count / Math.max(1, total));
}

/** What one course taken is in units of the course rows: (n_j + 5)^(−β) · `targetMass`, Σ_{h<H} γ^h. */
export function computeColumnScale(learnerCounts: Uint32Array, settings: FitSettings) {
  const { targetDiscount, targetHorizon, popularityDebias } = settings;
  let targetMass = 0;
  for (let h = 0; h < targetHorizon; h++) targetMass += targetDiscount ** h;
  const debias = Float64Array.from(learnerCounts, (count) => (count + 5) ** -popularityDebias);
  return { columnScale: debias.map((factor) => factor * targetMass), debias, targetMass };
}

/** The score of the most popular course for a learner of whom nothing is known; 1 at a site without learners. */
export function findScoreUnit(popularity: Float32Array): number {
  const largest = popularity.reduce((max, value) => Math.max(max, value), 0);
  return largest > 0 ? largest : 1;
}

/** The largest weights of each row, found by its name. */
export function buildRows(
  names: string[],
  courseCount: number,
  read: (k: number) => { row: Float64Array; length: number },
): NamedRows {
  const builder = new WeightTableBuilder(courseCount);
  const scratch = new Float64Array(courseCount);
  names.forEach((_, k) => {
    const { row, length } = read(k);
    builder.addRow(selectLargest(row, length, -1, scratch));
  });
  return { rows: new Map(names.map((name, k) => [name, k])), table: builder.build() };
}
